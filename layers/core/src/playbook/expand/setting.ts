import type { Evidence, Facts, StatedDenial } from '../../intake/index.ts';
import { type PrincipalClue, readPrincipal } from '../clues/principal-clue.ts';
import { type ResourceClue, readResource } from '../clues/resource-clue.ts';
import { readTopic, type Topic } from '../clues/topic.ts';

/** Where and by whom a call is made, with `{Placeholder}` for what nothing gives. */
export type Setting = {
  readonly facts: Facts;
  readonly evidence: Evidence;
  readonly text: string;
  readonly denial: StatedDenial | null;
  readonly topic: Topic | null;
  readonly action: string | null;
  readonly principal: PrincipalClue;
  readonly resource: ResourceClue;
  readonly partition: string;
  readonly region: string;
  readonly account: string;
};

export const readSetting = (stated: Facts, evidence: Evidence): Setting => {
  const facts = withSettings(stated, evidence);
  const denial = facts.denials[0] ?? null;
  const resource = readResource(denial?.resource ?? null);
  const principal = readPrincipal(denial?.principal ?? null, evidence);
  const region = regionOf(resource, denial, facts);
  const text = facts.plain.toLowerCase();
  return {
    facts,
    evidence,
    text,
    denial,
    topic: readTopic(text),
    action: denial?.action?.toLowerCase() ?? null,
    principal,
    resource,
    partition: partitionOf(region, denial?.principal ?? denial?.resource ?? facts.mentions.arns[0] ?? ''),
    region,
    account: accountOf(
      [resource.account, principal.account, denial?.account ?? '', ...facts.mentions.accounts],
      evidence,
    ),
  };
};

/** What the account says a resource works with counts as mentioned, after all that the text names. */
const withSettings = (facts: Facts, { settings = [] }: Evidence): Facts => {
  if (settings.length === 0) return facts;
  const known = settings.flatMap(({ arn, roleArn, uses }) => [arn, ...(roleArn === null ? [] : [roleArn]), ...uses]);
  return { ...facts, mentions: { ...facts.mentions, arns: [...new Set([...facts.mentions.arns, ...known])] } };
};

export const isAccountId = (text: string): boolean => /^\d{12}$/.test(text);

export const isRegion = (text: string): boolean => /^[a-z]{2}(?:-[a-z]+){1,2}-\d$/.test(text);

const regionOf = (resource: ResourceClue, denial: StatedDenial | null, facts: Facts): string =>
  [resource.region, denial?.region ?? '', ...facts.mentions.regions].find(isRegion) ?? '{Region}';

const accountOf = (candidates: readonly string[], evidence: Evidence): string =>
  candidates.find(isAccountId) ??
  evidence.principals.map((principal) => principal.arn.split(':')[4] ?? '').find(isAccountId) ??
  '{AccountId}';

const partitionOf = (region: string, arn: string): string => {
  const written = arn.split(':')[1] ?? '';
  if (written === 'aws-us-gov' || written === 'aws-cn') return written;
  if (region.startsWith('us-gov-')) return 'aws-us-gov';
  return region.startsWith('cn-') ? 'aws-cn' : 'aws';
};
