import { isPlainName, isRegion } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import { type NamedKind, readNames } from './read-names.ts';

/** A reply with the names that the talk states (`earlier`: its messages before this one, the oldest first) in the commands that it tells, and the Region where a command of this question asks in one. */
export const fillCommands = (reply: string, facts: Facts, earlier: readonly string[] = []): string => {
  if (facts.text.length > longest) return reply;
  const named = namedIn([...earlier.filter((text) => text.length <= longestEarlier).slice(-mostEarlier), facts.text]);
  const [region, ...others] = facts.mentions.regions;
  return reply.replace(/`[^`\n]+`/g, (code) => {
    const filled = places.reduce((text, [kind, place]) => {
      const name = named.get(kind);
      return name === undefined || shapes[kind]?.test(name) === false ? text : text.replace(place, name);
    }, code);
    return region === undefined || others.length > 0 ? filled : inRegion(filled, region);
  });
};

const longest = 600;
const longestEarlier = 4_000;
const mostEarlier = 6;

type Told = NamedKind | 'account' | 'region';

/** What is named last of each kind; of accounts and Regions only where a message names one alone. */
const namedIn = (texts: readonly string[]): ReadonlyMap<Told, string> => {
  const named = new Map<Told, string>();
  for (const text of texts) {
    for (const { kind, name } of readNames(text)) if (isPlainName(name)) named.set(kind, name);
    const [account, another] = new Set(text.match(/(?<![\w-])\d{12}(?![\w-])/g));
    if (account !== undefined && another === undefined && isAccount(account, text)) named.set('account', account);
    const [region, further] = new Set(
      (text.match(/(?<![\w-])[a-z]{2}(?:-[a-z]{3,9}){1,2}-\d(?![\w-])/g) ?? []).filter(isRegion),
    );
    if (region !== undefined && further === undefined) named.set('region', region);
  }
  return named;
};

/** Twelve digits in an ARN or beside the word: an order or a date has as many. */
const isAccount = (digits: string, text: string): boolean => {
  const at = text.indexOf(digits);
  return accountWord.test(text.slice(Math.max(0, at - beside), at + digits.length + beside));
};
const beside = 24;
const accountWord = /:(?=\d{12}:)|account|konto|compte|cuenta|conta\b|アカウント|账[户号]|帐[户号]/i;

// Agents and knowledge bases are asked for by their ids, what people call them is none; buckets and collections have small letters.
const shapes: Readonly<Partial<Record<Told, RegExp>>> = {
  agent: /^[0-9A-Z]{8,12}$/,
  knowledgeBase: /^[0-9A-Z]{8,12}$/,
  bucket: /^[a-z0-9][a-z0-9.-]{2,62}$/,
  collection: /^[a-z][a-z0-9-]{2,31}$/,
};

const places: readonly (readonly [Told, RegExp])[] = [
  ['function', /(?<=--function-name )(?:NAME|FUNCTION)\b/g],
  ['function', /(?<=\/aws\/lambda\/|:function:)(?:NAME|FUNCTION)\b/g],
  ['role', /(?<=--role-name )(?:NAME|ROLE)\b/g],
  ['role', /(?<=:role\/)(?:NAME|ROLE)\b/g],
  ['user', /(?<=--user-name )(?:NAME|USER)\b/g],
  ['bucket', /(?<=--bucket )BUCKET\b/g],
  ['bucket', /(?<=s3:(?:\/\/|::))BUCKET\b/g],
  ['table', /(?<=--table-name )(?:NAME|TABLE)\b/g],
  ['agent', /(?<=--agent-id |:agent\/)(?:ID|AGENT_ID|AGENTID)\b/g],
  ['knowledgeBase', /(?<=--knowledge-base-id |:knowledge-base\/)(?:KB|ID)\b/g],
  ['guardrail', /(?<=--guardrail-identifier |:guardrail\/)ID\b/g],
  ['collection', /(?<=(?:index|collection)\/)COLLECTION\b/g],
  // In an ARN of one Region it is the account of whoever asks; elsewhere it may be another one.
  ['account', /(?<=:REGION:)ACCOUNT\b/g],
  ['region', /(?<=:[a-z0-9-]{2,30}:)REGION(?=:)/g],
];

const inRegion = (code: string, region: string): string =>
  regional.test(code) && !/ --region /.test(code) ? `${code.slice(0, -1)} --region ${region}\`` : code;

// What asks in one Region; IAM, STS and Organizations do not.
const regional =
  /^`aws (?:bedrock|bedrock-agent|bedrock-agentcore|bedrock-agentcore-control|lambda|ec2|kms|logs|cloudwatch|cloudtrail|dynamodb|opensearchserverless|secretsmanager|service-quotas|accessanalyzer) [a-z]/;
