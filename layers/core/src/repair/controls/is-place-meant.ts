import { readArn } from '../../arn/index.ts';
import { takesPart } from '../../diagnose/index.ts';
import type { Case } from '../apply/case.ts';
import { holds } from '../candidates/holds.ts';
import type { JsonObject } from '../document/json-object.ts';
import { readDocument } from '../document/read-document.ts';
import { valuesOf } from '../document/values-of.ts';
import type { ConditionEntryOf } from '../judge/meet-conditions.ts';
import type { Need } from '../judge/need.ts';
import { wantedPlace } from './wanted-place.ts';

/**
 * Whether a call is meant to go where an Allow does not let it: somebody says so, the caller has work there by another of its statements,
 * or the inference profile that it names, in a Region that the Allow lets it call, sends it there. Else the limit is its writer's will.
 */
export const isPlaceMeant = (entry: ConditionEntryOf, need: Need, { facts, evidence, statement }: Asked): boolean => {
  if (wantedPlace(entry.key, need, { facts, statement }) !== null) return true;
  if (entry.key.toLowerCase() !== 'aws:requestedregion') return false;
  return isSentByProfile(entry, need) || hasWorkIn(readArn(need.resource).region, need, evidence);
};

type Asked = Pick<Case, 'facts' | 'evidence'> & { readonly statement: JsonObject };

const hasWorkIn = (region: string, need: Need, evidence: Case['evidence']): boolean =>
  region !== '' &&
  evidence.policies
    .filter((policy) => policy.policyType === 'identity' && takesPart(policy, need))
    .flatMap(({ document }) => readDocument(document)?.Statement ?? [])
    .filter((statement) => statement['Effect'] === 'Allow')
    .some((statement) => valuesOf(statement['Resource']).some((pattern) => readArn(pattern).region === region));

// https://docs.aws.amazon.com/bedrock/latest/userguide/cross-region-inference.html: the profile names the Regions that it sends to.
const isSentByProfile = ({ operator, key, values }: ConditionEntryOf, need: Need): boolean => {
  const through = Object.entries(need.context).find(([name]) => name.toLowerCase() === 'bedrock:inferenceprofilearn');
  const source = readArn(String(through?.[1] ?? '')).region;
  if (source === '') return false;
  const called = { ...need, context: { ...need.context, [key]: source } };
  return holds({ Condition: { [operator]: { [key]: values } } }, 'condition', called) === 'yes';
};
