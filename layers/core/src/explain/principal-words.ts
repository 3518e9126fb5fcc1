import { parseArn } from '@whydenied/iam';
import { codeSpan } from './code-span.ts';

/** A principal as a person calls it: role `app`, user `maria`, the service `bedrock.amazonaws.com`. */
export const principalWords = (principal: string | null): string => {
  if (principal === null) return 'the caller';
  const arn = parseArn(principal);
  if (arn === undefined)
    return principal.endsWith('.amazonaws.com') ? `the service ${codeSpan(principal)}` : codeSpan(principal);
  const [kind = '', ...rest] = arn.resource.split('/');
  const name = kind === 'assumed-role' ? rest[0] : rest.at(-1);
  if (kind === 'root') return `the root user of account ${codeSpan(arn.account)}`;
  if (name === undefined || name === '') return codeSpan(principal);
  // What a template will make has its logical id for a name.
  return `${kinds[kind] ?? kind} ${codeSpan(name.replace(/^‹([\w.]+)›$/, '$1'))}`;
};

const kinds: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'assumed-role': 'role',
  role: 'role',
  user: 'user',
  group: 'group',
  'federated-user': 'federated user',
};
