import type { PolicyType } from '@whydenied/iam';
import { trimEndOf } from '../clean/trim-end-of.ts';
import { readToken, skipSpaces } from './read-token.ts';

/** The part of AWS's sentence that says which kind of policy refused, and how. */
export type DenialContext = {
  readonly kind: 'implicit' | 'explicit' | 'unknown';
  readonly policyType: PolicyType | 'unknown';
  readonly policyArn: string | null;
  /** The policy type behind the named one: a VPC endpoint policy, transitively through a service control policy. */
  readonly via: PolicyType | null;
  readonly end: number;
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
const names: readonly (readonly [string, PolicyType])[] = [
  ['service control policy', 'serviceControl'],
  ['resource control policy', 'resourceControl'],
  ['vpc endpoint policy', 'vpcEndpoint'],
  ['permissions boundary', 'permissionsBoundary'],
  ['permission boundary', 'permissionsBoundary'],
  ['session policy', 'session'],
  ['sessions policy', 'session'],
  ['resource-based policy', 'resource'],
  ['resource based policy', 'resource'],
  ['role trust policy', 'resource'],
  ['identity-based policy', 'identity'],
  ['identity based policy', 'identity'],
];

const implicitWords = 'because no ';
const explicitWords = 'with an explicit deny';
const farthest = 200;

/** Reads the context that follows `from`; `lower` is the text in lower case. Unknown when another sentence begins before it. */
export const readContext = (text: string, lower: string, from: number): DenialContext => {
  const window = lower.slice(from, from + farthest);
  const implicit = window.indexOf(implicitWords);
  const explicit = window.indexOf(explicitWords);
  const first = implicit === -1 || (explicit !== -1 && explicit < implicit) ? explicit : implicit;
  if (first === -1 || beginsAnew(window.slice(0, first))) return readCut(lower, from);
  return first === implicit
    ? readImplicit(lower, from + first + implicitWords.length)
    : readExplicit(text, lower, from + first + explicitWords.length);
};

const unknownAt = (end: number): DenialContext => ({
  kind: 'unknown',
  policyType: 'unknown',
  policyArn: null,
  via: null,
  end,
});

const beginsAnew = (between: string): boolean =>
  between.includes('. ') || between.includes('not authorized') || between.includes('user:') || between.includes('? ');

/** A text that was cut inside the context still says whether it began with `because` or `with`. */
const readCut = (lower: string, from: number): DenialContext => {
  const rest = trimEndOf(lower.slice(skipSpaces(lower, from), from + farthest), '"\'}).\u2026 ');
  const isCut = from + farthest >= lower.length && rest.length > 3;
  if (isCut && `${explicitWords} in a`.startsWith(rest)) return { ...unknownAt(lower.length), kind: 'explicit' };
  if (isCut && implicitWords.startsWith(rest)) return { ...unknownAt(lower.length), kind: 'implicit' };
  return unknownAt(from);
};

const readImplicit = (lower: string, at: number): DenialContext => {
  const type = readPolicyType(lower, at);
  return {
    kind: 'implicit',
    policyType: type?.policyType ?? 'unknown',
    policyArn: null,
    via: null,
    end: type?.end ?? at,
  };
};

const readExplicit = (text: string, lower: string, at: number): DenialContext => {
  const type = readPolicyType(lower, skipArticle(lower, at));
  if (type === null) return { ...unknownAt(at), kind: 'explicit' };
  const via = lower.startsWith(' transitively through', type.end)
    ? readPolicyType(lower, skipArticle(lower, type.end + ' transitively through'.length))
    : null;
  const arn = readPolicyArn(text, lower, type.end);
  const end = Math.max(type.end, via?.end ?? 0, arn?.end ?? 0);
  return {
    kind: 'explicit',
    policyType: type.policyType,
    policyArn: arn?.text ?? null,
    via: via?.policyType ?? null,
    end,
  };
};

const skipArticle = (lower: string, at: number): number => {
  const article = [' in a ', ' in an ', ' in the ', ' a ', ' an ', ' the '].find((words) =>
    lower.startsWith(words, at),
  );
  return at + (article?.length ?? 0);
};

/** Also a name that the end of the text cut off, when only one begins like this. */
const readPolicyType = (lower: string, at: number): { policyType: PolicyType; end: number } | null => {
  const from = skipSpaces(lower, at);
  const whole = names.find(([name]) => lower.startsWith(name, from));
  if (whole !== undefined) return { policyType: whole[1], end: from + whole[0].length };
  const rest = trimEndOf(lower.slice(from, from + 30), '"\'}.\u2026 ');
  const begun = names.filter(([name]) => rest.length > 2 && name.startsWith(rest)).map(([, policyType]) => policyType);
  const [policyType] = begun;
  return policyType !== undefined && new Set(begun).size === 1 ? { policyType, end: lower.length } : null;
};

const readPolicyArn = (text: string, lower: string, at: number): { text: string; end: number } | null => {
  const lead = [', with policy arn:', ' with policy arn:', ':', ' :'].find((words) => lower.startsWith(words, at));
  if (lead === undefined) return null;
  const token = readToken(text, at + lead.length);
  return token.text.startsWith('arn:') ? token : null;
};
