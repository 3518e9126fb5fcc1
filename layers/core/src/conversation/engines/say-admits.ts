import { type PrincipalEntry, parsePolicyDocument, type Statement } from '@whydenied/iam';
import { isAccountId, isRoot } from '../../arn/index.ts';
import { codeSpan } from '../../explain/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';

/** Whom shown resource and trust policies let in, and when; null: none of them names a principal. `isOpen`: it was asked whether that is everybody, and it is. */
export const sayAdmits = (policies: readonly SeenPolicy[], isOpen = false): string | null => {
  const admitted = policies.map(({ document }) => {
    const parsed = parsePolicyDocument(document);
    return parsed.kind === 'unreadable' ? [] : parsed.statements.filter(admits);
  });
  const lines = admitted.flatMap((statements, at) => {
    const which = policies.length === 1 ? '' : `${['the first', 'the second', 'the third'][at] ?? 'the next'} lets in `;
    return statements.map((each) => `- ${which}${lineOf(each)}`);
  });
  if (lines.length === 0) return null;
  const all = admitted.flat().flatMap(({ principals = [] }) => principals);
  return [
    isOpen ? '**Yes, it is open to everybody:** it lets in:' : 'It lets in:',
    lines.slice(0, mostLines).join('\n'),
    ...(all.some(({ type }) => type !== 'everyone')
      ? ['Who comes from another account and is named needs an Allow in their own policies too.']
      : []),
    ...(isOpen
      ? [
          'Whoever does not sign the call needs no other Allow, and what a caller writes itself (`aws:Referer`, `aws:UserAgent`) keeps nobody out.',
        ]
      : []),
  ].join('\n\n');
};

const mostLines = 6;

const admits = ({ effect, principals = [] }: Statement): boolean => effect === 'Allow' && principals.length > 0;

const lineOf = ({ principals = [], actions = [], conditions }: Statement): string => {
  const when = conditions.map(
    ({ operator, key, values }) =>
      `${codeSpan(key)} ${operatorWords(operator)} ${values.slice(0, 2).map(codeSpan).join(' or ')}`,
  );
  const only = when.length === 0 ? '' : `, only if ${when.join(' and ')}`;
  return `${principals.slice(0, 4).map(whoIs).join(', ')}: ${actions.slice(0, 3).map(codeSpan).join(', ')}${only}`;
};

const whoIs = ({ type, value }: PrincipalEntry): string => {
  if (type === 'everyone') return 'everybody in any account (`"*"`)';
  if (isAccountId(value) || isRoot(value))
    return `the whole account ${codeSpan(/\d{12}/.exec(value)?.[0] ?? value)} (not its root user alone: there the IAM policies decide who may)`;
  return codeSpan(value);
};

const operatorWords = (operator: string): string =>
  /not/i.test(operator) ? 'is not' : /like/i.test(operator) ? 'is like' : 'is';
