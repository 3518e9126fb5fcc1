import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { readNames } from './read-names.ts';

/** Who makes a call that came unsigned, by what the person tells: the ARN of a role or user; null: it was signed, or nobody is named. */
export const signerOf = ({ outcome }: Case, { text, mentions }: Facts): string | null => {
  if (outcome?.principal !== 'anonymous') return null;
  const arn = mentions.arns.find((each) => /:iam::\d{12}:(?:role|user)\//.test(each));
  const named = readNames(text).find(({ kind }) => kind === 'role' || kind === 'user');
  if (arn !== undefined || named === undefined) return arn ?? null;
  const account = mentions.accounts[0] ?? /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(outcome.resource ?? '')?.[1];
  return `arn:aws:iam::${account ?? '{AccountId}'}:${named.kind}/${named.name}`;
};
