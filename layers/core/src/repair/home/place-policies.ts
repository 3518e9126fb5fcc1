import { matchGlob } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { takesPart } from '../../diagnose/index.ts';
import type { Evidence, SeenPolicy } from '../../intake/index.ts';
import { exactResource, isWholeArn } from '../document/exact-resource.ts';
import { statementsOf } from '../document/statements-of.ts';
import { valuesOf } from '../document/values-of.ts';
import type { Need } from '../judge/need.ts';

/** The evidence with each resource policy that was shown without its resource at the one that the call is about; of several, the one that it names. */
export const placePolicies = (evidence: Evidence, needs: readonly Need[]): Evidence => {
  const policies = evidence.policies.map((policy) => {
    const place = policy.policyType === 'resource' && policy.attachTo === null ? placeOf(policy, needs) : null;
    return place === null ? policy : { ...policy, attachTo: place };
  });
  return policies.every((policy, at) => policy === evidence.policies[at]) ? evidence : { ...evidence, policies };
};

const placeOf = (policy: SeenPolicy, needs: readonly Need[]): string | null => {
  const asked = needs.filter((need) => takesPart(policy, need)).map(carrierOf);
  const places = [...new Set(asked)].filter((arn) => isWholeArn(arn) && !/[*?{]/.test(arn));
  if (!places.every(isCarrier)) return null;
  if (places.length < 2) return places[0] ?? null;
  const named = statementsOf(policy.document).flatMap((statement) => valuesOf(statement['Resource']));
  const fitting = places.filter((place) => named.some((pattern) => pattern !== '*' && isAbout(pattern, place)));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
};

// The policy of an object is its bucket's.
const carrierOf = ({ action, resource }: Need): string => {
  const arn = exactResource(action, resource);
  return arn.includes(':s3:::') ? (arn.split('/')[0] ?? arn) : arn;
};

// Of these the ARN that is asked for is the one that has the policy; a table's index or a method of an API has none of its own.
const isCarrier = (arn: string): boolean => {
  const { service, type } = readArn(arn);
  return carriers.has(service) || carriers.has(`${service} ${type}`);
};

const carriers = new Set(['s3', 'kms', 'secretsmanager', 'sqs', 'sns', 'ecr', 'lambda function', 'iam role']);

const isAbout = (pattern: string, place: string): boolean =>
  matchGlob(pattern, place) || pattern.startsWith(`${place}/`) || pattern.startsWith(`${place}:`);
