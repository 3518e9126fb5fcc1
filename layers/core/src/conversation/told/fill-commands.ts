import { isPlainName } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import { type NamedKind, readNames } from './read-names.ts';

/** A reply with the names that its question states in the commands that it tells, and the Region where a command asks in one. */
export const fillCommands = (reply: string, facts: Facts): string => {
  if (facts.text.length > longest) return reply;
  const named = new Map<NamedKind, string>();
  for (const { kind, name } of readNames(facts.text)) if (isPlainName(name)) named.set(kind, name);
  const [region, ...others] = facts.mentions.regions;
  return reply.replace(/`[^`\n]+`/g, (code) => {
    const filled = places.reduce((text, [kind, place]) => {
      const name = named.get(kind);
      return name === undefined || (withId.has(kind) && !isId.test(name)) ? text : text.replace(place, name);
    }, code);
    return region === undefined || others.length > 0 ? filled : inRegion(filled, region);
  });
};

const longest = 600;

// Agents and knowledge bases are asked for by their ids; what people call them is none.
const withId: ReadonlySet<NamedKind> = new Set(['agent', 'knowledgeBase']);
const isId = /^[0-9A-Z]{8,12}$/;

const places: readonly (readonly [NamedKind, RegExp])[] = [
  ['function', /(?<=--function-name )(?:NAME|FUNCTION)\b/g],
  ['function', /(?<=\/aws\/lambda\/)(?:NAME|FUNCTION)\b/g],
  ['role', /(?<=--role-name )(?:NAME|ROLE)\b/g],
  ['role', /(?<=:role\/)(?:NAME|ROLE)\b/g],
  ['user', /(?<=--user-name )(?:NAME|USER)\b/g],
  ['bucket', /(?<=--bucket )BUCKET\b/g],
  ['bucket', /(?<=s3:(?:\/\/|::))BUCKET\b/g],
  ['table', /(?<=--table-name )(?:NAME|TABLE)\b/g],
  ['agent', /(?<=--agent-id )ID\b/g],
  ['knowledgeBase', /(?<=--knowledge-base-id )(?:KB|ID)\b/g],
  ['guardrail', /(?<=--guardrail-identifier )ID\b/g],
];

const inRegion = (code: string, region: string): string =>
  regional.test(code) && !/ --region /.test(code) ? `${code.slice(0, -1)} --region ${region}\`` : code;

// What asks in one Region; IAM, STS and Organizations do not.
const regional =
  /^`aws (?:bedrock|bedrock-agent|bedrock-agentcore|bedrock-agentcore-control|lambda|ec2|kms|logs|cloudwatch|cloudtrail|dynamodb|opensearchserverless|secretsmanager|service-quotas|accessanalyzer) [a-z]/;
