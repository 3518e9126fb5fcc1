import { namesIn } from '../../arn/index.ts';
import { type ResourceClue, type RoleSign, readResource, valuesTold } from '../../intake/index.ts';
import type { Call } from '../clues/read-call.ts';

/** The first ARN in the text of this service and type, in parts. */
export const mentionedResource = (call: Call, service: string, type: string): ResourceClue | null => {
  const arns = [call.resource.written ?? '', ...call.facts.mentions.arns];
  for (const arn of arns) {
    // API Gateway writes a function with the path of its invocation behind it.
    const clue = readResource(service === 'lambda' ? arn.replace(/\/invocations$/, '') : arn);
    if (clue.service === service && clue.type === type) return clue;
  }
  return null;
};

/** That ARN as written, or the pattern of such an ARN with the Region and account of the call. */
export const resourceOr = (call: Call, service: string, name: string): string => {
  const [type = ''] = namesIn(name);
  const { partition, region, account } = call;
  return mentionedResource(call, service, type)?.written ?? `arn:${partition}:${service}:${region}:${account}:${name}`;
};

/** The bucket that the text speaks of: in an ARN, or the part to fill in. */
export const bucketOf = (call: Call): string => {
  const arns = [call.resource.written ?? '', ...call.facts.mentions.arns];
  const arn = arns.find((candidate) => candidate.includes(':s3:::'));
  const uri = call.facts.told.find(({ sign, text }) => sign === 'bucketName' && text.startsWith('s3://'))?.value;
  return arn === undefined ? (uri ?? '{BucketName}') : (readResource(arn).id.split('/')[0] ?? '{BucketName}');
};

/** The service role of the agent or knowledge base that was looked up; null: the account was not asked. */
export const roleSetUpFor = ({ evidence }: Call, kind: 'agent' | 'knowledgeBase'): string | null =>
  evidence.settings?.find((call) => call.kind === kind)?.roleArn ?? null;

/** The role that is said to serve a purpose, or one of the text with the purpose in its name; else a role to fill in. */
export const roleOr = (call: Call, words: readonly string[], placeholder: string): string => {
  const { partition, account, facts, evidence } = call;
  const sign = signs[placeholder];
  const said = sign === undefined ? undefined : valuesTold(facts, sign).at(-1);
  const shown = evidence.principals.find(({ kind, name }) => kind === 'role' && name === said);
  if (shown !== undefined) return shown.arn;
  if (said !== undefined) return said.startsWith('arn:') ? said : `arn:${partition}:iam::${account}:role/${said}`;
  const arns = [...facts.mentions.arns, ...evidence.principals.map((principal) => principal.arn)];
  const named = arns.find((arn) => arn.includes(':role/') && words.some((word) => arn.toLowerCase().includes(word)));
  return named ?? `arn:${partition}:iam::${account}:role/${placeholder}`;
};

const signs: Readonly<Record<string, RoleSign>> = {
  __proto__: null as never,
  '{KnowledgeBaseRole}': 'roleOfKnowledgeBase',
  '{AgentRole}': 'roleOfAgent',
  '{FlowRole}': 'roleOfFlow',
  '{GatewayRole}': 'roleOfGateway',
  '{JobRole}': 'roleOfJob',
};
