import { describe, expect, it } from 'vitest';
import { catalogDate } from '../../../layers/core/src/catalog/index.ts';
import {
  assignTo,
  evidenceOf,
  mergeEvidence,
  readAccountDetails,
  readGivenPolicies,
} from '../../../layers/core/src/intake/index.ts';

const document = { Version: '2012-10-17', Statement: [] };
const account = '111122223333';
const role = `arn:aws:iam::${account}:role/service/app`;

const details = {
  UserDetailList: [{ UserName: 'kim', Arn: `arn:aws:iam::${account}:user/kim`, GroupList: ['devs'] }],
  GroupDetailList: [
    {
      GroupName: 'devs',
      Arn: `arn:aws:iam::${account}:group/devs`,
      GroupPolicyList: [{ PolicyName: 'Read', PolicyDocument: encodeURIComponent(JSON.stringify(document)) }],
    },
  ],
  RoleDetailList: [
    {
      RoleName: 'app',
      Arn: role,
      AssumeRolePolicyDocument: encodeURIComponent(JSON.stringify(document)),
      RolePolicyList: [{ PolicyName: 'Inline', PolicyDocument: JSON.stringify(document) }],
      AttachedManagedPolicies: [
        { PolicyName: 'Own', PolicyArn: `arn:aws:iam::${account}:policy/Own` },
        {
          PolicyName: 'AWSLambdaBasicExecutionRole',
          PolicyArn: 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
        },
      ],
      PermissionsBoundary: { PermissionsBoundaryArn: `arn:aws:iam::${account}:policy/Gone` },
      Tags: [{ Key: 'team', Value: 'ml' }],
    },
  ],
  Policies: [
    {
      Arn: `arn:aws:iam::${account}:policy/Own`,
      DefaultVersionId: 'v2',
      PolicyVersionList: [
        { VersionId: 'v1', IsDefaultVersion: false, Document: 'old' },
        { VersionId: 'v2', IsDefaultVersion: true, Document: document },
      ],
    },
  ],
};

const read = (value: unknown) => {
  const reading = readAccountDetails(value);
  if (reading.kind === 'unreadable') throw new Error(reading.because);
  return reading.account;
};

describe('readGivenPolicies', () => {
  it('names what has no name and numbers what has the same', () => {
    const evidence = readGivenPolicies({
      identity: [{ document }, { name: 'inline', document }, { name: 'inline', document }],
      serviceControl: [[{ document }], []],
    });

    expect(evidence.policies.map(({ name }) => name)).toEqual([
      'identity[0]',
      'inline',
      'inline#2',
      'serviceControl[0][0]',
    ]);
    expect(evidence.seenLayers).toEqual([
      { policyType: 'identity', of: null },
      { policyType: 'serviceControl', of: null, levels: 2 },
    ]);
  });

  it('has not seen a kind that is absent', () => {
    expect(readGivenPolicies({}).seenLayers).toEqual([]);
  });
});

describe('evidenceOf', () => {
  it('finds the role of a session, whose ARN has no path', () => {
    const evidence = evidenceOf(read(details), `arn:aws:sts::${account}:assumed-role/app/session`);

    expect(evidence?.policies.map(({ name, home }) => [name, home])).toEqual([
      ['Inline', 'inline'],
      [`arn:aws:iam::${account}:policy/Own`, 'customerManaged'],
      ['arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole', 'awsManaged'],
      ['AssumeRolePolicyDocument', 'resource'],
    ]);
  });

  it('takes a text that nobody gave from the catalog, with its date', () => {
    const policies = evidenceOf(read(details), role)?.policies ?? [];

    expect(policies.find(({ home }) => home === 'awsManaged')).toMatchObject({
      source: 'awsManaged',
      asOf: catalogDate.managedPolicies,
    });
  });

  it('has not seen a boundary whose document is missing', () => {
    const evidence = evidenceOf(read(details), role);

    expect(evidence?.unseenLayers.map(({ policyType }) => policyType)).toEqual(['permissionsBoundary']);
    expect(evidence?.seenLayers.map(({ policyType }) => policyType)).toEqual(['identity', 'resource']);
  });

  it("applies a group's policy to its user", () => {
    const evidence = evidenceOf(read(details), `arn:aws:iam::${account}:user/kim`);

    expect(evidence?.policies).toMatchObject([
      {
        name: 'Read',
        attachTo: `arn:aws:iam::${account}:group/devs`,
        appliesTo: `arn:aws:iam::${account}:user/kim`,
        document: JSON.stringify(document),
      },
    ]);
  });

  it.each([`arn:aws:iam::444455556666:role/app`, 'arn:aws:iam::111122223333:role/other', 'devs', '', 'constructor'])(
    'knows nobody called `%s`',
    (principal) => {
      expect(evidenceOf(read(details), principal)).toBeNull();
    },
  );
});

describe('readAccountDetails', () => {
  it('reads text and pages', () => {
    expect(read(JSON.stringify(details)).principals).toHaveLength(3);
    expect(read([details, { Policies: [] }]).accountId).toBe(account);
  });

  it.each([null, 7, 'no json', {}, [], { RoleDetailList: 'x' }])('cannot read %j', (value) => {
    expect(readAccountDetails(value).kind).toBe('unreadable');
  });

  it.each([
    { RoleDetailList: [null, 7, { Arn: 7, RolePolicyList: [null] }] },
    { Policies: [{ PolicyVersionList: 3 }] },
  ])('survives odd values: %j', (value) => {
    expect(readAccountDetails(value).kind).toBe('account');
  });
});

describe('account details that do not hold everything', () => {
  const kim = `arn:aws:iam::${account}:user/kim`;
  const policy = (name: string) => ({ PolicyName: name, PolicyDocument: document });
  const identityOf = (value: unknown) => {
    const evidence = evidenceOf(read(value), kim);
    return {
      policies: evidence?.policies.map(({ name }) => name),
      isSeen: evidence?.seenLayers.some(({ policyType }) => policyType === 'identity'),
      lacks: evidence?.unseenLayers.map(({ because }) => because),
    };
  };
  const user = (fields: object) => ({ UserDetailList: [{ UserName: 'kim', Arn: kim, ...fields }] });

  it('are of each entry of a principal, of whatever page', () => {
    const first = user({ UserPolicyList: [policy('one')] });
    const second = user({ UserPolicyList: [policy('one'), policy('two')] });

    expect(identityOf([first, second])).toEqual({ policies: ['one', 'two'], isSeen: true, lacks: [] });
  });

  it('do not say that a user has no more policies where the group of theirs has no entry', () => {
    expect(identityOf(user({ GroupList: ['devs'] }))).toEqual({
      policies: [],
      isSeen: false,
      lacks: ['the account details do not hold the group `devs`'],
    });
  });

  it.each([{ IsTruncated: true }, { NextToken: 'eyJ' }])('do not say so where they go on: %j', (more) => {
    expect(identityOf({ ...user({}), ...more }).isSeen).toBe(false);
  });

  it('are whole with the last page', () => {
    expect(
      identityOf([
        { ...user({}), IsTruncated: true },
        { Policies: [], IsTruncated: false },
      ]).isSeen,
    ).toBe(true);
  });
});

describe('mergeEvidence', () => {
  it('lets what was given outrank what an account says of the same principal', () => {
    const given = assignTo(readGivenPolicies({ identity: [{ name: 'mine', document }] }), role);
    const merged = mergeEvidence(given, evidenceOf(read(details), role) ?? given);

    expect(merged.policies.map(({ name }) => name)).toEqual(['mine', 'AssumeRolePolicyDocument']);
  });

  it('joins what is told of different principals', () => {
    const first = assignTo(readGivenPolicies({ identity: [{ name: 'a', document }] }), 'arn:a');
    const second = assignTo(readGivenPolicies({ identity: [{ name: 'b', document }] }), 'arn:b');

    expect(mergeEvidence(first, second).policies.map(({ name }) => name)).toEqual(['a', 'b']);
  });
});
