import { isAccountId, isIdentity, readArn, roleOfSession } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { readNames } from './read-names.ts';

/** Who makes a call that came unsigned, or that another one turns out to sign, by what the person tells: the ARN of a role or user; null: it is known, or nobody is named. */
export const signerOf = ({ outcome }: Case, { text, mentions, denials, errors }: Facts): string | null => {
  if (outcome?.principal !== 'anonymous') {
    const seen = mentions.arns.find((arn) => isWholeIdentity(roleOfSession(arn) ?? arn));
    const isRefused = errors.length > 0 || denials.some(({ statedBy }) => statedBy === 'sentence');
    return outcome?.principal == null ||
      isRefused ||
      seen === undefined ||
      !tellsSigner.test(text) ||
      isSame(seen, outcome.principal)
      ? null
      : seen;
  }
  const arn = mentions.arns.find(isWholeIdentity);
  const named = readNames(text).find(({ kind }) => kind === 'role' || kind === 'user');
  if (arn !== undefined || named === undefined) return arn ?? null;
  const account = mentions.accounts[0] ?? [readArn(outcome.resource).account].find(isAccountId);
  return `arn:aws:iam::${account ?? '{AccountId}'}:${named.kind}/${named.name}`;
};

// What `get-caller-identity` printed, or as whom it is said to run.
const tellsSigner =
  /get-caller-identity|\b(?:runs?|running|signs?|signed|calls?) (?:as|with|by)\b|l[aä]uft als|tourne (?:avec|en tant que)|corre (?:como|con)|se ejecuta (?:como|con)|roda (?:como|com)|gira (?:come|con)|として(?:実行|動)|以.{0,40}身份/i;

const isSame = (one: string, other: string): boolean => (roleOfSession(one) ?? one) === (roleOfSession(other) ?? other);

const isWholeIdentity = (arn: string): boolean => isIdentity(arn) && isAccountId(readArn(arn).account);
