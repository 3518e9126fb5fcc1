import { readArn } from '../../arn/index.ts';
import { type Evidence, readPrincipal, tells } from '../../intake/index.ts';
import type { Case } from '../apply/case.ts';
import type { ConditionEntryOf } from '../judge/meet-conditions.ts';
import type { Need } from '../judge/need.ts';
import { controlOf } from './control-of.ts';

/** Why a call can never bring what a condition asks for, as a sentence; null: it can. */
export const cannotMeet = (
  { key }: ConditionEntryOf,
  { principal, resource }: Need,
  { facts, evidence }: Pick<Case, 'facts' | 'evidence'>,
): string | null => {
  const name = key.toLowerCase();
  // https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference-permissions.html
  if (ofOwner.has(name) && isOfService(resource))
    return `a foundation model is owned by the Bedrock service, by no account and no organization of yours: the call can bring no other value for \`${key}\`, so the condition holds for every foundation model`;
  return neverThrough(key, employerOf(principal, evidence) ?? (tells(facts, 'ingestion') ? 'knowledgeBase' : ''));
};

/** The same of a condition on networks alone, where AWS's own names of role or session tell which service calls. */
export const cannotMeetNetwork = (key: string, principal: string | null, evidence: Evidence): string | null =>
  neverThrough(key, employerOf(principal, evidence) ?? '');

const employerOf = (principal: string | null, evidence: Evidence): string | null =>
  principal === null ? null : readPrincipal(principal, evidence).worksFor;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
const neverThrough = (key: string, worksFor: string): string | null => {
  const isOfNetwork = controlOf(key)?.id === 'endpoint' || networks.has(key.toLowerCase());
  const service = services[worksFor];
  return isOfNetwork && service !== undefined
    ? `${service} makes this call with the role from the network of AWS, not through an endpoint or an address of yours: it can never meet \`${key}\``
    : null;
};

const ofOwner: ReadonlySet<string> = new Set(['aws:resourceorgid', 'aws:resourceorgpaths', 'aws:resourceaccount']);

const isOfService = (resource: string): boolean => {
  const { service, account, type } = readArn(resource);
  return service === 'bedrock' && account === '' && type === 'foundation-model';
};

const networks: ReadonlySet<string> = new Set(['aws:sourceip', 'aws:vpcsourceip']);

// A training job may run in a VPC of one's own; these never do.
const services: Readonly<Record<string, string>> = {
  __proto__: null as never,
  knowledgeBase: 'The knowledge base',
  agent: 'The agent',
  flow: 'The flow',
};
