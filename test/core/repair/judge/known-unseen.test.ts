import { describe, expect, it } from 'vitest';
import { type Evidence, mergeEvidence, noEvidence } from '../../../../layers/core/src/intake/index.ts';
import type { Case } from '../../../../layers/core/src/repair/apply/case.ts';
import { knownUnseen } from '../../../../layers/core/src/repair/judge/known-unseen.ts';

const account = '111122223333';
const role = `arn:aws:iam::${account}:role/app`;
const session = `arn:aws:sts::${account}:assumed-role/app/s`;
const other = `arn:aws:iam::${account}:role/other`;
const key = `arn:aws:kms:us-east-1:${account}:key/k`;

type Asked = {
  readonly evidence?: Partial<Evidence>;
  readonly requests?: readonly {
    readonly principal?: string | null;
    readonly action?: string | null;
    readonly resource?: string | null;
    readonly required?: boolean;
  }[];
  readonly denying?: string;
};

const layersOf = ({ evidence = {}, requests = [{}], denying = 'unknown' }: Asked): string[] => {
  const asked = {
    evidence: { ...mergeEvidence(noEvidence), ...evidence },
    diagnosis: {
      denial: { policyType: denying },
      requests: requests.map((one) => ({
        ...{ principal: session, action: 's3:GetObject', resource: 'arn:aws:s3:::docs/a', required: true, ...one },
      })),
    },
  };
  return knownUnseen(asked as unknown as Case).map(({ policyType, because }) => `${policyType}: ${because}`);
};

const shown = (policyType: string, of: string | null, how: 'appliesTo' | 'attachTo' = 'appliesTo') =>
  ({ policyType, appliesTo: null, attachTo: null, [how]: of }) as unknown as Evidence['policies'][number];
const part = (of: string | null) =>
  ({ ...shown('identity', of), name: 'use', isPart: true }) as unknown as Evidence['policies'][number];
const bounded = (arn: string, boundaryArn: string | null) =>
  ({ kind: 'role', arn, boundaryArn }) as unknown as Evidence['principals'][number];
const boundary = `arn:aws:iam::${account}:policy/limit`;
const ofBoundary = `permissionsBoundary: \`${role}\` is under the permissions boundary \`${boundary}\`, whose text was not shown`;

describe('a layer that is known to exist and that nobody showed', () => {
  it('is the rest of a policy that was shown in part, where it takes part', () => {
    const unseen = 'identity: of `use` only a part was shown';

    expect(layersOf({ evidence: { policies: [part(null)] } })).toContain(unseen);
    expect(layersOf({ evidence: { policies: [part(other)] } })).not.toContain(unseen);
  });

  it.each([
    ['of the caller', [bounded(role, boundary)], [], [ofBoundary]],
    ['of somebody else', [bounded(other, boundary)], [], []],
    ['there is none', [bounded(role, null)], [], []],
    ['shown for the caller', [bounded(role, boundary)], [shown('permissionsBoundary', role)], []],
    ['shown, attached to the caller', [bounded(role, boundary)], [shown('permissionsBoundary', role, 'attachTo')], []],
    ['shown for nobody named', [bounded(role, boundary)], [shown('permissionsBoundary', null)], []],
    ['shown for somebody else', [bounded(role, boundary)], [shown('permissionsBoundary', other)], [ofBoundary]],
    ['where only another kind was shown', [bounded(role, boundary)], [shown('identity', role)], [ofBoundary]],
  ])('is the boundary %s', (_, principals, policies, layers) => {
    expect(layersOf({ evidence: { principals, policies } })).toEqual(layers);
  });

  it('is no boundary of a call that nobody is named for', () => {
    expect(layersOf({ evidence: { principals: [bounded(role, boundary)] }, requests: [{ principal: null }] })).toEqual(
      [],
    );
  });

  it('is the boundary also where another request of the chain is somebody else’s', () => {
    expect(
      layersOf({
        evidence: { principals: [bounded(role, boundary)] },
        requests: [{ principal: 'bedrock.amazonaws.com' }, {}],
      }),
    ).toEqual([ofBoundary]);
  });

  it.each([
    ['unknown', [], [], []],
    ['serviceControl', [], [], ['serviceControl: the message says that it denied, and its text was not shown']],
    ['serviceControl', [shown('serviceControl', null)], [], []],
    ['serviceControl', [], [{ policyType: 'serviceControl' }], []],
    [
      'serviceControl',
      [],
      [{ policyType: 'identity' }],
      ['serviceControl: the message says that it denied, and its text was not shown'],
    ],
  ])('is the kind that AWS names, %s, unless it was seen (%j, %j)', (denying, policies, seenLayers, layers) => {
    expect(layersOf({ denying, evidence: { policies, seenLayers } as unknown as Partial<Evidence> })).toEqual(layers);
  });

  it.each([
    ['sts:AssumeRole', role, true, [], [`resource: \`${role}\` has a trust policy that was not shown`]],
    ['sts:AssumeRoleWithWebIdentity', role, true, [], [`resource: \`${role}\` has a trust policy that was not shown`]],
    ['sts:AssumeRole', role, true, [shown('resource', role, 'attachTo')], []],
    ['sts:AssumeRole', role, false, [], []],
    ['sts:AssumeRole', `arn:aws:iam::${account}:user/u`, true, [], []],
    ['iam:PassRole', role, true, [], []],
    ['kms:Decrypt', key, true, [], [`resource: \`${key}\` has a key policy that was not shown`]],
    ['kms:Decrypt', key, true, [shown('resource', key, 'attachTo')], []],
    ['kms:ListKeys', '*', true, [], []],
    ['s3:GetObject', 'arn:aws:s3:::docs/:key/', true, [], []],
    [null, role, true, [], []],
    ['kms:Decrypt', null, true, [], []],
  ])('is what %s on %s always meets (%s, %j)', (action, resource, required, policies, layers) => {
    expect(layersOf({ requests: [{ action, resource, required }], evidence: { policies } })).toEqual(layers);
  });

  it('is named once, however many requests meet it', () => {
    const twice = [
      { action: 'kms:Decrypt', resource: key },
      { action: 'kms:GenerateDataKey', resource: key },
    ];

    expect(layersOf({ requests: twice, evidence: { principals: [bounded(role, boundary)] } })).toEqual([
      ofBoundary,
      `resource: \`${key}\` has a key policy that was not shown`,
    ]);
  });
});
