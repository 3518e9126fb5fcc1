import { isAccountId, isRegion, partitionOf, readArn } from '../../arn/index.ts';
import {
  type Evidence,
  isRefused,
  type PrincipalClue,
  type Reading,
  type ResourceClue,
  readPrincipal,
  readResource,
  type StatedDenial,
} from '../../intake/index.ts';
import { readTopic, serviceTopic, type Topic } from './topic.ts';

/** Where and by whom a call is made, with `{Placeholder}` for what nothing gives. */
export type Call = {
  readonly facts: Reading;
  readonly evidence: Evidence;
  readonly denial: StatedDenial | null;
  readonly topic: Topic | null;
  readonly action: string | null;
  readonly principal: PrincipalClue;
  readonly resource: ResourceClue;
  readonly partition: string;
  readonly region: string;
  readonly account: string;
};

export const readCall = (stated: Reading, evidence: Evidence): Call => {
  const facts = withSettings(stated, evidence);
  const denial = facts.denials[0] ?? null;
  const resource = readResource(denial?.resource ?? null);
  const principal = readPrincipal(denial?.principal ?? null, evidence);
  const region = regionOf(resource, denial, facts);
  return {
    facts,
    evidence,
    denial,
    topic: topicOf(facts),
    action: denial?.action?.toLowerCase() ?? null,
    principal,
    resource,
    partition: partitionIn(region, denial?.principal ?? denial?.resource ?? facts.mentions.arns[0] ?? ''),
    region,
    account: ownAccount(
      [resource.account, principal.account, denial?.account ?? '', ...facts.mentions.accounts],
      evidence,
    ),
  };
};

// What people write around a denied action does not outrank it; an operation alone says less than they do.
const topicOf = (facts: Reading): Topic | null => {
  const [denial] = facts.denials;
  const isVague =
    denial === undefined || denial.action === null || denial.statedBy === 'operation' || denial.statedBy === 'code';
  // A service's sentence about its own request says more than the words around it
  const isMeant = denial?.meant !== undefined;
  return isVague && !isMeant && !isOtherFailure(facts) ? readTopic(facts) : serviceTopic(facts);
};

/** Codes gate what people write: an error of another kind, and none that refuses, is about no arrow. */
const isOtherFailure = ({ errors }: Reading): boolean =>
  errors.length > 0 && errors[0]?.kind !== 'unknown' && !errors.some(isRefused);

/** What the account says a resource works with counts as mentioned, after all that the text names. */
const withSettings = (facts: Reading, { settings = [] }: Evidence): Reading => {
  if (settings.length === 0) return facts;
  const known = settings.flatMap(({ arn, roleArn, uses }) => [arn, ...(roleArn === null ? [] : [roleArn]), ...uses]);
  return { ...facts, mentions: { ...facts.mentions, arns: [...new Set([...facts.mentions.arns, ...known])] } };
};

const regionOf = (resource: ResourceClue, denial: StatedDenial | null, facts: Reading): string =>
  [resource.region, denial?.region ?? '', ...facts.mentions.regions].find(isRegion) ?? '{Region}';

const ownAccount = (candidates: readonly string[], evidence: Evidence): string =>
  candidates.find(isAccountId) ??
  evidence.principals.map(({ arn }) => readArn(arn).account).find(isAccountId) ??
  '{AccountId}';

const partitionIn = (region: string, arn: string): string => {
  const written = readArn(arn).partition;
  return written === 'aws-us-gov' || written === 'aws-cn' ? written : partitionOf(region);
};
