import type { Decision, PolicyType } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import {
  classifyDifference,
  type Difference,
} from '../../../../layers/core/src/conversation/live/classify-difference.ts';
import { type Evidence, noEvidence } from '../../../../layers/core/src/intake/index.ts';
import type { DecidedRequest } from '../../../../layers/core/src/playbook/index.ts';

const role = 'arn:aws:iam::111122223333:role/app';
const session = 'arn:aws:sts::111122223333:assumed-role/app/s';

const request: DecidedRequest = {
  ...{ principal: role, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k', resourceAccount: null, context: {} },
  ...{ from: 'message', edge: null, because: null, url: null, required: true, needsResourcePolicy: false },
  ...{ decision: null, decidedBy: null, unseen: [] },
};

const deniedBy = (policyType: PolicyType): Decision => ({
  ...{ decision: 'explicitDeny', deniedBy: [{ policyType, denial: 'explicit' }], matchedStatements: [] },
  ...{ nearMisses: [], missingContextKeys: [], notes: [] },
});

const holding = (policyType: PolicyType, Condition: object): Evidence => ({
  ...noEvidence,
  policies: [
    {
      ...{
        policyType,
        name: 'p',
        level: 0,
        attachTo: role,
        appliesTo: role,
        home: 'inline',
        arn: null,
        source: 'live',
      },
      ...{ alsoAttachedTo: [], asOf: null },
      document: { Version: '2012-10-17', Statement: { Effect: 'Deny', Action: '*', Resource: '*', Condition } },
    },
  ],
});

type Given = {
  readonly request?: Partial<DecidedRequest>;
  readonly by?: PolicyType;
  readonly evidence?: Evidence;
  readonly organization?: boolean;
};

const classify = (given: Given) =>
  classifyDifference({
    request: { ...request, ...given.request },
    local: deniedBy(given.by ?? 'identity'),
    simulated: {
      ...{ kind: 'decided', decision: 'allowed', matched: [], missingContextKeys: [], isAllowedByBoundary: null },
      isAllowedByOrganization: given.organization ?? null,
    },
    evidence: given.evidence ?? noEvidence,
  });

const rows: readonly [Difference, 'local' | 'simulator', Given][] = [
  ['trustPolicy', 'local', { request: { action: 'sts:AssumeRole' } }],
  [
    'serviceLinkedRole',
    'local',
    { request: { principal: 'arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX' } },
  ],
  ['resourcePolicyOfRole', 'local', { by: 'resource' }],
  ['sessionPolicy', 'local', { by: 'session' }],
  ['resourceControlPolicy', 'local', { by: 'resourceControl' }],
  ['endpointPolicy', 'local', { by: 'vpcEndpoint' }],
  ['serviceControlPolicy', 'simulator', { request: { unseen: ['serviceControl'] }, organization: false }],
  [
    'serviceControlKeys',
    'local',
    { by: 'serviceControl', evidence: holding('serviceControl', { Bool: { 'aws:SecureTransport': 'false' } }) },
  ],
  [
    'session',
    'local',
    { request: { principal: session }, evidence: holding('identity', { StringLike: { 'aws:userid': '*:s' } }) },
  ],
  ['unexplained', 'local', {}],
];

describe('two engines that differ', () => {
  it.each(rows)('%s: %s knows, and a page says why', (kind, knows, given) => {
    const difference = classify(given);

    expect(difference).toMatchObject({ kind, knows, local: 'explicitDeny', simulator: 'allowed' });
    expect(difference.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\//);
    expect(difference.because).toMatch(/\S/);
  });

  it('over the resource policy of a user’s request have no such excuse: the simulator takes it', () => {
    const user = 'arn:aws:iam::111122223333:user/maria';

    expect(classify({ by: 'resource', request: { principal: user } }).kind).toBe('unexplained');
  });

  it('are not explained by an SCP that both saw', () => {
    expect(classify({ organization: false }).kind).toBe('unexplained');
  });
});
