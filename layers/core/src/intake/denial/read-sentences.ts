import type { PolicyType } from '@whydenied/iam';
import { isAccountId, readArn } from '../../arn/index.ts';
import { asciiLower } from '../clean/ascii-lower.ts';
import type { StatedDenial } from '../facts.ts';
import { readAction } from './read-action.ts';
import { type DenialContext, readContext } from './read-context.ts';
import { readPrincipal } from './read-principal.ts';
import { readResource } from './read-resource.ts';

/** A denial with its place in the plain text. */
export type PlacedDenial = { readonly denial: StatedDenial; readonly start: number; readonly end: number };

const phrase = 'authorized to perform';

/**
 * Every sentence of AWS's standard form in the text, in order.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export const readSentences = (text: string): PlacedDenial[] => {
  const lower = asciiLower(text);
  const found: PlacedDenial[] = [];
  const cut = endOfCutHead(lower);
  if (cut !== null) found.push(readSentence({ text, lower, negation: 0, at: cut }));
  for (let at = lower.indexOf(phrase); at !== -1; at = lower.indexOf(phrase, at + phrase.length)) {
    const negation = startOfNegation(lower, at);
    if (negation !== null) found.push(readSentence({ text, lower, negation, at: at + phrase.length }));
  }
  return found;
};

/** Where a sentence goes on whose head was cut off with the text's own: `…thorized to perform: `; null for any other beginning. */
const endOfCutHead = (lower: string): number | null => {
  const head = /^[^a-z]{0,8}([a-z ]{0,20}to perform):/.exec(lower);
  const words = head?.[1] ?? '';
  const isCut = words !== '' && words.length < phrase.length && phrase.endsWith(words);
  return head === null || !isCut ? null : head[0].length - 1;
};

/** `not authorized`, `isn't authorized`, `unauthorized`: where the negation begins; null when the sentence grants. */
const startOfNegation = (lower: string, at: number): number | null => {
  const negation = ['not ', "n't ", 'nt ', 'un'].find((words) => lower.startsWith(words, at - words.length));
  return negation === undefined ? null : at - negation.length;
};

type Sentence = { readonly text: string; readonly lower: string; readonly negation: number; readonly at: number };

const readSentence = ({ text, lower, negation, at }: Sentence): PlacedDenial => {
  const { principal, start } = readPrincipal(text, lower, wordStart(lower, negation));
  const action = readAction(text, lower, at);
  const resource = action.action === null ? null : readResource(text, lower, action.end);
  const context = readContext(text, lower, resource?.end ?? action.end);
  const end = Math.max(context.end, resource?.end ?? 0, action.end);
  return {
    start,
    end,
    denial: toDenial({
      principal,
      action,
      resource: resource?.text ?? null,
      context,
      sentence: text.slice(start, end),
    }),
  };
};

/** For `isn't` the word begins before the negation does. */
const wordStart = (lower: string, negation: number): number =>
  lower[negation - 1] === ' ' ? negation : lower.lastIndexOf(' ', negation) + 1;

type Parts = {
  readonly principal: string | null;
  readonly action: { readonly action: string | null; readonly operation: string | null };
  readonly resource: string | null;
  readonly context: DenialContext;
  readonly sentence: string;
};

const toDenial = ({ principal, action, resource, context, sentence }: Parts): StatedDenial => ({
  principal,
  action: action.action,
  resource,
  kind: context.kind,
  policyType: context.policyType satisfies PolicyType | 'unknown',
  policyArn: context.policyArn,
  via: context.via,
  statedBy: 'sentence',
  operation: action.operation,
  errorCode: null,
  region: regionOf(resource),
  account: accountOf(principal),
  context: {},
  sentence,
});

const regionOf = (resource: string | null): string | null => {
  const { region } = readArn(resource);
  return /^[a-z]{2}(?:-[a-z]{2,9}){1,3}-\d$/.test(region) ? region : null;
};

const accountOf = (principal: string | null): string | null => {
  const { account } = readArn(principal);
  return isAccountId(account) ? account : null;
};
