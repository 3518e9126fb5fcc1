import type { Decision, PolicySet, PolicyType } from '@whydenied/iam';
import { policyKindWords } from '../../explain/index.ts';
import type { Bench } from './bench.ts';
import { decideOn, withIdentity } from './bench.ts';

/** What the limits that were shown decide of a call, whatever else its caller may do. */
export type PastLimits = {
  readonly decision: Decision;
  /** The kinds of limits that were shown, as a person says them: `the service control policy`. */
  readonly shown: string;
  readonly isOne: boolean;
};

/** Decides a call by the shown limits alone: with an identity that may do everything; null: no limit was shown. */
export const pastLimits = (
  { policies, told }: Pick<Bench, 'policies' | 'told'>,
  asked: Parameters<typeof decideOn>[1],
): PastLimits | null => {
  const shown = limits.filter((type) => type !== told && isShown(policies, type));
  if (shown.length === 0) return null;
  const decision = decideOn(withIdentity(policies, everything), asked);
  if (decision === null) return null;
  const words = shown.map((type) => policyKindWords(type).replace(/^an? /, 'the '));
  return { decision, shown: words.join(' and '), isOne: words.length === 1 };
};

const limits: readonly PolicyType[] = [
  'permissionsBoundary',
  'serviceControl',
  'resourceControl',
  'session',
  'vpcEndpoint',
];

const isShown = (policies: PolicySet, type: PolicyType): boolean => (policies[type] ?? []).flat().length > 0;

const everything = {
  name: 'everything',
  document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }] },
};

/** What the limits that were shown let through, where nothing of the caller was shown; null: they do not, or none was shown. */
export const saidPastLimits = (
  bench: Pick<Bench, 'policies' | 'told'>,
  asked: Parameters<typeof decideOn>[1],
  call: string,
): string | null => {
  const past = pastLimits(bench, asked);
  if (past === null || past.decision.decision !== 'allowed' || past.decision.missingContextKeys.length > 0) return null;
  const { shown, isOne } = past;
  return `**Yes, past that limit:** ${shown} you showed ${isOne ? 'lets' : 'let'} ${call} through. ${isOne ? 'It grants' : 'They grant'} nothing: an identity policy of the caller has to allow it too, and none was shown.`;
};
