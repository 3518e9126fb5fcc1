import { findSecrets } from './find/find-secrets.ts';
import { looksRandom } from './find/looks-random.ts';
import { maskOutgoing } from './mask-outgoing.ts';
import { maskValue } from './mask-value.ts';

/**
 * An answer to a question that had to be decided as it is written: what was a credential in the question is masked in the answer, whatever
 * it was joined to there. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export const maskAnswer = <Answer>(answer: Answer, question: unknown): Answer => {
  const known = knownIn(question);
  return maskOutgoing(known.length === 0 ? answer : (hide(answer, byStart(known)) as Answer));
};

/** `isAlone`: the credential itself, which is known by its first signs where an answer cuts it; else a text that holds one. */
type Known = { readonly written: string; readonly masked: string; readonly isAlone: boolean };

const knownIn = (question: unknown): readonly Known[] => {
  // As one text first: nearly every question holds none.
  if (maskOutgoing(question) === question) return [];
  const known = new Map<string, Known>();
  const keep = (written: string, masked: string, isAlone: boolean): void => {
    for (const each of [written, JSON.stringify(written).slice(1, -1)])
      known.set(each, { written: each, masked, isAlone });
  };
  maskValue(question, (text, masked) => {
    const isAlone = /^\[masked \w+\]$/.test(masked);
    if (!isAlone || isTelling(text)) keep(text, masked, isAlone);
    for (const { kind, start, end } of findSecrets(text)) {
      const alone = text.slice(start, end);
      if (isTelling(alone)) keep(alone, `[masked ${kind}]`, true);
    }
  });
  return [...known.values()]
    .filter(({ written }) => written.length >= shortest)
    .sort((one, other) => other.written.length - one.written.length);
};

const shortest = 8;

/** A word that stands elsewhere as well is masked only with what it stands in. */
const isTelling = (alone: string): boolean => alone.length >= shortest && (/\d/.test(alone) || looksRandom(alone));

type ByStart = ReadonlyMap<string, readonly Known[]>;

/** The longest first, found by their first signs: one look at each place of an answer, however many there are. */
const byStart = (known: readonly Known[]): ByStart => {
  const starts = new Map<string, Known[]>();
  for (const one of known) {
    const start = one.written.slice(0, shortest);
    const alike = starts.get(start) ?? [];
    if (alike.length < mostAlike) alike.push(one);
    starts.set(start, alike);
  }
  return starts;
};

// Texts made to begin alike must not cost a look at each of them at each place; what is secret in each is known by its own start.
const mostAlike = 64;

const hide = (part: unknown, starts: ByStart): unknown => {
  if (typeof part === 'string') return hideIn(part, starts);
  if (Array.isArray(part)) return part.map((item) => hide(item, starts));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, item]) => [hideIn(key, starts), hide(item, starts)]));
};

const hideIn = (text: string, starts: ByStart): string => {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at + shortest <= text.length; ) {
    const known = knownAt(text, at, starts.get(text.slice(at, at + shortest)));
    if (known === null) {
      at += 1;
      continue;
    }
    parts.push(text.slice(from, at), known.masked);
    at += known.length;
    from = at;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
};

const knownAt = (text: string, at: number, alike: readonly Known[] = []): { masked: string; length: number } | null => {
  const whole = alike.find(({ written }) => text.startsWith(written, at));
  if (whole !== undefined) return { masked: whole.masked, length: whole.written.length };
  const cut = alike.find(({ isAlone }) => isAlone);
  // There are more than are known apart: then all that goes on is one of them.
  if (cut !== undefined && alike.length >= mostAlike)
    return { masked: cut.masked, length: /^[^\s"'`]*/.exec(text.slice(at))?.[0].length ?? shortest };
  return cut === undefined ? null : { masked: cut.masked, length: sharedLength(text, at, cut.written) };
};

const sharedLength = (text: string, at: number, written: string): number => {
  let length = shortest;
  while (length < written.length && text[at + length] === written[length]) length += 1;
  return length;
};
