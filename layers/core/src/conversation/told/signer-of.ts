import { isAccountId, isIdentity, readArn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { readNames } from './read-names.ts';

/** Who makes a call that came unsigned, by what the person tells: the ARN of a role or user; null: it was signed, or nobody is named. */
export const signerOf = ({ outcome }: Case, { text, mentions }: Facts): string | null => {
  if (outcome?.principal !== 'anonymous') return null;
  const arn = mentions.arns.find(isWholeIdentity);
  const named = readNames(text).find(({ kind }) => kind === 'role' || kind === 'user');
  if (arn !== undefined || named === undefined) return arn ?? null;
  const account = mentions.accounts[0] ?? [readArn(outcome.resource).account].find(isAccountId);
  return `arn:aws:iam::${account ?? '{AccountId}'}:${named.kind}/${named.name}`;
};

const isWholeIdentity = (arn: string): boolean => isIdentity(arn) && isAccountId(readArn(arn).account);
