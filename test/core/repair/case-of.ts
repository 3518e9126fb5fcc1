import { type Diagnosis, decideRequests } from '../../../layers/core/src/diagnose/index.ts';
import { type Evidence, type Facts, noEvidence, type SeenPolicy } from '../../../layers/core/src/intake/index.ts';
import type { ChainRequest, Grant, Remedy } from '../../../layers/core/src/playbook/index.ts';
import type { Case } from '../../../layers/core/src/repair/apply/case.ts';

export type StoredPolicy = Pick<SeenPolicy, 'policyType' | 'name' | 'document'> & Partial<SeenPolicy>;
export type StoredRequest = Pick<ChainRequest, 'principal' | 'action' | 'resource'> & Partial<ChainRequest>;

export type StoredCase = {
  readonly policies: readonly StoredPolicy[];
  readonly requests: readonly StoredRequest[];
  readonly remedy: Remedy;
  readonly evidence?: Partial<Evidence>;
  readonly denial?: Diagnosis['denial'];
  readonly accounts?: readonly string[];
};

/** A whole case from what a test states of it; requests are decided against the policies, unless there are none. */
export const caseOf = (stored: StoredCase): Case => {
  const evidence: Evidence = { ...noEvidence, policies: stored.policies.map(policyOf), ...stored.evidence };
  const requests = decideRequests({ requests: stored.requests.map(requestOf), evidence });
  return {
    facts: { ...noFacts, mentions: { ...noFacts.mentions, accounts: stored.accounts ?? [] } },
    evidence,
    diagnosis: {
      ...noDiagnosis,
      requests,
      remedy: stored.remedy,
      ...(stored.denial === undefined ? {} : { denial: stored.denial }),
    },
  };
};

export const grantOf = (grant: Partial<Grant> & Pick<Grant, 'actions' | 'resources'>): Grant => ({
  policyType: 'identity',
  attachTo: null,
  sid: 'WhatTheCallNeeds',
  principal: null,
  condition: null,
  because: 'the call needs it',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html',
  ...grant,
});

export const remedyOf = (...grants: readonly Grant[]): Remedy => ({
  kind: 'grant',
  grants,
  actions: grants.flatMap((grant) => grant.actions),
});

const policyOf = (stored: StoredPolicy): SeenPolicy => ({
  level: stored.policyType === 'serviceControl' || stored.policyType === 'resourceControl' ? 0 : null,
  attachTo: null,
  appliesTo: null,
  home: stored.policyType === 'resource' ? 'resource' : 'unknown',
  arn: null,
  source: 'given',
  alsoAttachedTo: [],
  asOf: null,
  ...stored,
});

export const requestOf = (stored: StoredRequest): ChainRequest => ({
  resourceAccount: null,
  context: {},
  from: 'message',
  edge: null,
  because: null,
  url: null,
  required: true,
  needsResourcePolicy: false,
  ...stored,
});

const noFacts: Facts = {
  text: '',
  plain: '',
  denials: [],
  errors: [],
  operations: [],
  mentions: { arns: [], accounts: [], regions: [], actions: [], modelIds: [], inferenceProfileIds: [], services: [] },
  told: [],
  evidence: noEvidence,
  secrets: [],
  notes: [],
};

const noDiagnosis: Omit<Diagnosis, 'requests' | 'remedy'> = {
  isPermissionProblem: true,
  cause: { id: null, title: '', confidence: 'certain', alternatives: [] },
  because: [],
  denial: { kind: 'unknown', policyType: 'unknown', policyArn: null },
  pitfalls: [],
  questions: [],
  notEvaluated: [],
  citations: [],
  notes: [],
};
