import { isAccountId, lastPart, namesIn, readArn } from '../arn/index.ts';
import type { Reading } from '../intake/index.ts';

/** A command with the names that the text states in place of what was to fill in. */
export const fillNames = (command: string, facts: Reading): string =>
  names.reduce((filled, { placeholder, read }) => {
    const name = filled.includes(placeholder) ? read(facts) : undefined;
    return name === undefined ? filled : filled.replaceAll(placeholder, () => name);
  }, command);

type Name = { readonly placeholder: string; readonly read: (facts: Reading) => string | undefined };

/** The name in the first ARN of this kind, as far as it can stand in a command. */
const named =
  (service: string, ...types: readonly string[]) =>
  ({ mentions, denials }: Reading): string | undefined => {
    const arns = [...denials.flatMap(({ resource, principal }) => [resource ?? '', principal ?? '']), ...mentions.arns];
    const names = arns.flatMap((arn) => {
      const parts = readArn(arn);
      if (parts.service !== service || parts.id === '' || !types.includes(parts.type)) return [];
      return service === 'iam' ? lastPart(parts.id) : (namesIn(parts.id)[0] ?? []);
    });
    return names.find((name) => /^[\w+=,.@-]{1,128}$/.test(name));
  };

const roleOf = (facts: Reading): string | undefined =>
  named('sts', 'assumed-role')(facts) ?? named('iam', 'role')(facts);

const isFunction = (arn: string): boolean => {
  const { service, account, type, id } = readArn(arn);
  return service === 'lambda' && isAccountId(account) && type === 'function' && /^[\w-]+$/.test(id);
};

const names: readonly Name[] = [
  { placeholder: 'FUNCTION_NAME', read: named('lambda', 'function') },
  {
    placeholder: 'FUNCTION_ARN',
    read: ({ mentions }) => mentions.arns.find(isFunction),
  },
  { placeholder: 'AGENT_ID', read: named('bedrock', 'agent', 'agent-alias') },
  { placeholder: 'KNOWLEDGE_BASE_ID', read: named('bedrock', 'knowledge-base') },
  { placeholder: 'FLOW_ID', read: named('bedrock', 'flow') },
  { placeholder: 'GATEWAY_ID', read: named('bedrock-agentcore', 'gateway') },
  { placeholder: 'ROLE_NAME', read: roleOf },
  { placeholder: 'REGION', read: ({ mentions }) => mentions.regions[0] },
  { placeholder: 'MODEL_ID', read: ({ mentions }) => mentions.modelIds[0] },
];
