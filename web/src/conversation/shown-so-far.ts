import type { Attachment } from '../ask/attachment.ts';
import { bytesOf } from '../ask/limits.ts';
import { correctionIn, sayCorrectionInWords } from '../facts/correction.ts';
import { isProse } from '../words/is-prose.ts';
import { whereRefused } from '../words/where-refused.ts';
import { wordsOf } from './message.ts';
import type { Turn } from './turns.ts';

/**
 * What a conversation rests on, as one text: the denial that was pasted last, what was pasted or corrected since,
 * policies wherever they were pasted, and the question that was asked last.
 */
export const textShown = (turns: readonly Turn[]): string => {
  const texts = turns.map(({ question }) => wordsOf(question));
  const denial = Math.max(
    0,
    texts.findLastIndex((text) => !isProse(text) && whereRefused(text) !== -1),
  );
  const kept = texts.filter(
    (text, at) => at === denial || at === texts.length - 1 || isPolicy(text) || (at > denial && isShown(text)),
  );
  return [...new Set(kept)].map(inWords).join('\n\n');
};

const isPolicy = (text: string): boolean => /"Statement"\s*:/.test(text);

const isShown = (text: string): boolean => correctionIn(text) !== null || !isProse(text);

const inWords = (text: string): string => {
  const correction = correctionIn(text);
  return correction === null ? text : sayCorrectionInWords(correction);
};

/** The files that went along in a conversation, as far as the page keeps them; of each name the last. */
export const filesShown = (turns: readonly Turn[]): readonly Attachment[] => {
  const files = turns.flatMap(({ question: { metadata } }): readonly Attachment[] => [
    ...(metadata?.policies ?? []).map(({ name, text, kind }) => ({
      ...{ name, kind: 'policy' as const, policyKind: kind, document: text },
      bytes: bytesOf(text),
    })),
    ...(metadata?.template === undefined
      ? []
      : [{ ...metadata.template, kind: 'template' as const, bytes: bytesOf(metadata.template.text) }]),
  ]);
  return [...new Map(files.map((each) => [each.name, each])).values()];
};
