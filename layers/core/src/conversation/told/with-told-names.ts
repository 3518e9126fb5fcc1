import { isIdentity, lastPart, readArn } from '../../arn/index.ts';
import type { Evidence, Facts, SeenPrincipal } from '../../intake/index.ts';
import { readModels } from './read-models.ts';
import { type NamedKind, readNames, type ToldName } from './read-names.ts';

/** The facts and the evidence with what was named in words: an ARN of a name counts as mentioned, a role's name as who was denied. */
export const withToldNames = (
  facts: Facts,
  evidence: Evidence,
): { readonly facts: Facts; readonly evidence: Evidence } => {
  // A table or a user of another system is none of AWS's.
  const isOfOther = facts.denials.length === 0 && facts.errors.some(({ failure }) => failure === 'otherSystem');
  const names = isOfOther ? [] : latestOf(callersFirst(readNames(facts.text), facts));
  const { modelIds, inferenceProfileIds } = facts.mentions;
  const models = modelIds.length + inferenceProfileIds.length === 0 ? readModels(facts.text) : [];
  if (names.length === 0 && models.length === 0) return { facts, evidence };
  const place = placeOf(facts, evidence);
  const arns = names.flatMap(({ kind, name }) => arnsOf[kind]?.(name, place) ?? []);
  const known = facts.mentions.arns;
  const isKnown = (arn: string): boolean => known.some((each) => lastPart(each) === lastPart(arn));
  const added = arns.filter((arn) => !isKnown(arn) && !isIdentity(arn));
  return {
    facts: {
      ...facts,
      mentions: { ...facts.mentions, arns: [...known, ...added], modelIds: [...modelIds, ...models] },
    },
    evidence: withPrincipal(facts, evidence, arns),
  };
};

/** Of each kind the last name: people correct themselves. */
const latestOf = (names: readonly ToldName[]): readonly ToldName[] => [
  ...new Map(names.map((each) => [each.kind, each])).values(),
];

/** "The role is bot-role, and the job's role is job-role": a service's own role is not who was refused where another is told. */
const callersFirst = (names: readonly ToldName[], { told }: Facts): readonly ToldName[] => {
  const ofServices = new Set(told.flatMap(({ sign, value }) => (sign.startsWith('roleOf') ? [value] : [])));
  const isOfService = ({ kind, name }: ToldName): boolean => kind === 'role' && ofServices.has(name);
  const hasOther = names.some((each) => each.kind === 'role' && !isOfService(each));
  return hasOther ? names.filter((each) => !isOfService(each)) : names;
};

type Where = { readonly region: string; readonly account: string };

const placeOf = ({ denials, mentions }: Facts, { principals }: Evidence): Where => ({
  region: denials[0]?.region ?? mentions.regions[0] ?? '{Region}',
  account:
    [denials[0]?.account, ...mentions.accounts, ...principals.map(({ arn }) => readArn(arn).account)].find(
      (each) => each !== undefined && each !== null && /^\d{12}$/.test(each),
    ) ?? '{AccountId}',
});

const arnsOf: Partial<Record<NamedKind, (name: string, where: Where) => readonly string[]>> = {
  role: (name, { account }) => [`arn:aws:iam::${account}:role/${name}`],
  user: (name, { account }) => [`arn:aws:iam::${account}:user/${name}`],
  function: (name, { region, account }) => [`arn:aws:lambda:${region}:${account}:function:${name}`],
  agent: (name, { region, account }) => (isId(name) ? [`arn:aws:bedrock:${region}:${account}:agent/${name}`] : []),
  knowledgeBase: (name, { region, account }) =>
    isId(name) ? [`arn:aws:bedrock:${region}:${account}:knowledge-base/${name}`] : [],
  bucket: (name) => (/^[a-z0-9][a-z0-9.-]+$/.test(name) ? [`arn:aws:s3:::${name}`] : []),
  key: (name, { region, account }) =>
    /^[0-9a-f-]{36}$/.test(name) ? [`arn:aws:kms:${region}:${account}:key/${name}`] : [],
  guardrail: (name, { region, account }) => [`arn:aws:bedrock:${region}:${account}:guardrail/${name}`],
  table: (name, { region, account }) => [`arn:aws:dynamodb:${region}:${account}:table/${name}`],
};

// Agents and knowledge bases are named by ids of ten capitals and digits; what people call them is in no ARN.
const isId = (name: string): boolean => /^[0-9A-Z]{8,12}$/.test(name);

/** The one who was denied, where the sentence of AWS does not say it and nobody showed policies of somebody else. */
const withPrincipal = (facts: Facts, evidence: Evidence, arns: readonly string[]): Evidence => {
  const told = arns.find(isIdentity);
  const isSaid = facts.denials.some(({ principal }) => principal !== null);
  if (told === undefined || isSaid || evidence.principals.some(({ kind }) => kind !== 'group')) return evidence;
  const kind = told.includes(':user/') ? 'user' : 'role';
  const name = told.split('/').at(-1) ?? '';
  const principal: SeenPrincipal = { arn: told, name, kind, tags: {}, groups: [], boundaryArn: null, source: 'pasted' };
  return { ...evidence, principals: [...evidence.principals, principal] };
};
