import { describe, expect, it } from 'vitest';
import {
  answerQuestion,
  type LiveAccount,
  mayAskAbout,
  type ReadWish,
} from '../../../../layers/core/src/conversation/index.ts';
import { type Evidence, noEvidence, type SeenPolicy } from '../../../../layers/core/src/intake/index.ts';

const account = '210987654321';
const caller = `arn:aws:iam::${account}:role/developer`;
const app = `arn:aws:iam::${account}:role/app`;
const vendor = `arn:aws:iam::${account}:role/vendor`;
const key = `arn:aws:kms:us-east-1:${account}:key/1234abcd-12ab-34cd-56ef-1234567890ab`;
const externalId = 'vendor-7f3a-2026';

const policy = (policyType: SeenPolicy['policyType'], of: string, name: string, statement: object): SeenPolicy => ({
  ...{ policyType, name, level: policyType === 'serviceControl' ? 0 : null, attachTo: of },
  ...{
    appliesTo: policyType === 'identity' ? of : null,
    home: policyType === 'identity' ? 'inline' : 'resource',
    arn: null,
  },
  ...{ source: 'live', alsoAttachedTo: [], asOf: null, document: { Version: '2012-10-17', Statement: [statement] } },
});

const identityOf = (arn: string, statement: object): Evidence => ({
  ...noEvidence,
  principals: [
    { arn, name: arn.split('/')[1] ?? '', kind: 'role', tags: {}, groups: [], boundaryArn: null, source: 'live' },
  ],
  policies: [policy('identity', arn, 'own', statement)],
  seenLayers: [
    { policyType: 'identity', of: arn },
    { policyType: 'permissionsBoundary', of: arn },
  ],
});

const resourceOf = (of: string, name: string, statement: object): Evidence => ({
  ...noEvidence,
  policies: [policy('resource', of, name, statement)],
  seenLayers: [{ policyType: 'resource', of }],
  notes: [`read from ${name}`],
});

const trust = resourceOf(vendor, 'trust of the vendor', {
  Sid: 'OnlyTheVendor',
  ...{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::999988887777:root' }, Action: 'sts:AssumeRole' },
  Condition: { StringEquals: { 'sts:ExternalId': externalId } },
});
const keyPolicy = resourceOf(key, 'key policy', {
  Sid: 'SecretProject',
  ...{ Effect: 'Deny', Principal: '*', Action: 'kms:Decrypt', Resource: '*' },
});
const keyPolicyOfAccount: Evidence = {
  ...keyPolicy,
  policies: [
    ...keyPolicy.policies,
    policy('resource', key, 'account', {
      Effect: 'Allow',
      Principal: { AWS: account },
      Action: 'kms:*',
      Resource: '*',
    }),
  ],
};

const others = [
  ['secretsmanager:GetSecretValue', `arn:aws:secretsmanager:us-east-1:${account}:secret:db-a1B2c3`, ''],
  ['s3:GetObject', 'arn:aws:s3:::docs', '/a'],
  ['lambda:InvokeFunction', `arn:aws:lambda:us-east-1:${account}:function:rank`, ''],
  ['sqs:SendMessage', `arn:aws:sqs:us-east-1:${account}:jobs`, ''],
  ['sns:Publish', `arn:aws:sns:us-east-1:${account}:news`, ''],
  ['dynamodb:GetItem', `arn:aws:dynamodb:us-east-1:${account}:table/users`, ''],
] as const;

const closed = (of: string): Evidence =>
  resourceOf(of, 'hush-hush', {
    Sid: 'SecretProject',
    ...{ Effect: 'Deny', Principal: { AWS: '*' }, Action: '*', Resource: '*' },
    Condition: { StringNotEquals: { 'aws:PrincipalAccount': '999988887777' } },
  });

const organization: Evidence = {
  ...noEvidence,
  policies: [
    policy('serviceControl', account, 'hush-hush', {
      Sid: 'SecretProject',
      ...{
        Effect: 'Deny',
        Action: 's3:*',
        Resource: ['arn:aws:s3:::merger-999988887777/*', 'arn:aws:s3:::open-bucket/*'],
      },
    }),
    policy('serviceControl', account, 'FullAWSAccess', { Effect: 'Allow', Action: '*', Resource: '*' }),
  ],
  seenLayers: [{ policyType: 'serviceControl', of: null, levels: 1 }],
};

// What is read of a role holds who may become it.
const withOwnTrust: Evidence = {
  ...identityOf(app, { Effect: 'Allow', Action: '*', Resource: '*' }),
  policies: [
    ...identityOf(app, { Effect: 'Allow', Action: '*', Resource: '*' }).policies,
    policy('resource', app, 'trust of the app', {
      Sid: 'OnlyPartners',
      ...{ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::888877776666:root' }, Action: 'sts:AssumeRole' },
    }),
  ],
};

type Allowed = { readonly actions: readonly string[]; readonly on?: string; readonly ofOrganization?: Evidence };

const open = ({ actions, on = '*', ofOrganization }: Allowed) => {
  const wishes: ReadWish[] = [];
  const read = (wish: ReadWish): Evidence => {
    if (wish.kind === 'organization')
      return ofOrganization ?? { ...noEvidence, seenLayers: [{ policyType: 'serviceControl', of: null, levels: 0 }] };
    if (wish.kind === 'vpcEndpoint') return noEvidence;
    if (wish.arn === caller) return identityOf(caller, { Effect: 'Allow', Action: actions, Resource: on });
    if (wish.arn.startsWith(app)) return withOwnTrust;
    if (wish.arn === vendor) return trust;
    const other = others.find(([, arn]) => arn === wish.arn || wish.arn.startsWith(`${arn}/`));
    if (other !== undefined) return closed(other[1]);
    return wish.arn === key ? keyPolicyOfAccount : noEvidence;
  };
  const live: LiveAccount = {
    identity: async () => ({ kind: 'known', arn: caller, account, of: 'role' }),
    read: async (wish) => {
      wishes.push(wish);
      return read(wish);
    },
    simulate: async () => ({ kind: 'undecided', reason: 'spent', because: 'spent' }),
    find: async (wish) => ({ kind: 'found', wish }),
    decode: async () => ({ kind: 'undecoded', because: '' }),
  };
  const ports = {
    account: live,
    mayAskAbout: mayAskAbout(live, () => 0),
    deadlineMilliseconds: 10_000,
    onDifference: () => undefined,
  };
  return { ask: (input: string) => answerQuestion({ readers: [], live: ports })({ input }, caller), wishes };
};

const assume = `User: ${app} is not authorized to perform: sts:AssumeRole on resource: ${vendor}`;
const itself = `User: ${app} is not authorized to perform: sts:AssumeRole on resource: ${app}`;
const decrypt = `User: ${app} is not authorized to perform: kms:Decrypt on resource: ${key} with an explicit deny in a resource-based policy`;

describe('a caller who may ask about a role and not read the policy of what it calls', () => {
  it.each([
    ['a trust policy', assume, [externalId, 'OnlyTheVendor', '999988887777', 'trust of the vendor']],
    ['the trust policy of the role itself', itself, ['OnlyPartners', '888877776666', 'trust of the app']],
    ['a key policy', decrypt, ['SecretProject', 'key policy"', 'read from']],
  ])('is told the decision and the layer of %s, and nothing that stands in it', async (_, input, secrets) => {
    const { ask } = open({ actions: ['iam:SimulatePrincipalPolicy'] });

    const { answer } = await ask(input);

    const text = JSON.stringify(answer);
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(answer.requests.some(({ decision }) => decision === 'implicitDeny' || decision === 'explicitDeny')).toBe(
      true,
    );
    expect(answer.fix.steps).toEqual([]);
    expect(answer.notEvaluated).toContainEqual(
      expect.objectContaining({
        policyType: 'resource',
        because: expect.stringMatching(/`(iam:GetRole|kms:GetKeyPolicy)`/),
      }),
    );
  });

  it.each(others)('is told so of the policy of what %s is about', async (action, arn, rest) => {
    const { ask, wishes } = open({ actions: ['iam:SimulatePrincipalPolicy'] });

    const { answer } = await ask(
      `User: ${app} is not authorized to perform: ${action} on resource: ${arn}${rest} with an explicit deny in a resource-based policy`,
    );

    expect(wishes.some((wish) => wish.kind === 'resource' && wish.arn.startsWith(arn))).toBe(true);
    const text = JSON.stringify(answer);
    for (const secret of ['SecretProject', '999988887777', 'hush-hush']) expect(text).not.toContain(secret);
    expect(answer.requests[0]?.decision).toBe('explicitDeny');
    expect(answer.fix.steps).toEqual([]);
    expect(answer.fix.kind).toBe('askOwner');
  });

  it('is told so of the policies of the organization', async () => {
    const { ask } = open({ actions: ['iam:SimulatePrincipalPolicy'], ofOrganization: organization });

    const { answer } = await ask(
      `User: ${app} is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::open-bucket/a with an explicit deny in a service control policy`,
    );

    const text = JSON.stringify(answer);
    for (const secret of ['SecretProject', '999988887777', 'hush-hush']) expect(text).not.toContain(secret);
    expect(answer.fix.kind).toBe('askOwner');
    expect(answer.fix.steps).toEqual([]);
  });

  it.each([
    ['agent', 'bedrock:InvokeAgent', `arn:aws:bedrock:us-east-1:${account}:agent/AGENT12345`],
    ['knowledge base', 'bedrock:Retrieve', `arn:aws:bedrock:us-east-1:${account}:knowledge-base/KB12345678`],
    ['flow', 'bedrock:InvokeFlow', `arn:aws:bedrock:us-east-1:${account}:flow/FLOW123456`],
  ])('has no setting read for it of the %s', async (_, action, arn) => {
    const { ask, wishes } = open({ actions: ['iam:SimulatePrincipalPolicy'] });

    await ask(`User: ${app} is not authorized to perform: ${action} on resource: ${arn}`);

    expect(wishes.filter((wish) => 'arn' in wish && wish.arn === arn && wish.kind !== 'resource')).toEqual([]);
  });

  it('is shown it once allowed the read that shows it', async () => {
    const { ask } = open({ actions: ['iam:SimulatePrincipalPolicy', 'kms:GetKeyPolicy'] });

    const { answer } = await ask(decrypt);

    expect(answer.citations.map(({ label }) => label)).toContain('key policy');
  });

  it('has no other principal of the text read that it may not ask about', async () => {
    const { ask, wishes } = open({ actions: ['iam:SimulatePrincipalPolicy'], on: app });
    const other = `arn:aws:iam::${account}:role/payroll`;

    await ask(
      [app, other]
        .map((arn) => `User: ${arn} is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::docs/a`)
        .join('\n'),
    );

    const read = wishes.flatMap((wish) => (wish.kind === 'principal' ? [wish.arn] : []));
    expect(read).toContain(app);
    expect(read).not.toContain(other);
  });
});
