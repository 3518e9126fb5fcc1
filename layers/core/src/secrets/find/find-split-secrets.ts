import { findBareKeys } from './find-bare-keys.ts';
import { findShapedSecrets } from './find-shaped-secrets.ts';
import type { FoundSecret } from './found-secret.ts';
import { looksRandom } from './looks-random.ts';

/** Credentials that a line, a diff, the end of a string or a mark of HTML cut into pieces: the pieces are put together and looked at as one. */
export const findSplitSecrets = (text: string): FoundSecret[] => {
  const cuts = cutsOf(text);
  if (cuts.length === 0) return [];
  const { joined, places } = putTogether(text, cuts);
  return [...findShapedSecrets(joined), ...findBareKeys(joined)].flatMap((secret) => {
    const [start = 0, last = 0] = [places[secret.start], places[secret.end - 1]];
    const isCut = last - start !== secret.end - 1 - secret.start;
    return isCut && !isWhole(secret, places) ? [{ ...secret, start, end: last + 1 }] : [];
  });
};

/** A key id that ends before the cut: what the next line begins with is none of it. */
const isWhole = ({ kind, start }: FoundSecret, places: Int32Array): boolean =>
  kind === 'accessKeyId' && (places[start + lengthOfKeyId - 1] ?? 0) - (places[start] ?? 0) === lengthOfKeyId - 1;

const lengthOfKeyId = 20;

type Cut = { readonly start: number; readonly end: number };

const cutsOf = (text: string): Cut[] =>
  [...text.matchAll(cut)]
    .map(({ 0: all, 1: sure, index }) => ({ start: index, end: index + all.length, isSure: sure !== undefined }))
    .filter(({ end, isSure }) => isSure || isPiece(text, end));

// A shell's line that goes on, strings that are added, a mark of HTML or Markdown; or a line alone, with a mark of a diff or a quotation. `- ` is an item of a list.
const cut =
  /(?<=[A-Za-z0-9_+/=-])(?:(\\\r?\n[ \t]{0,20}|["'`][ \t]{0,8}(?:\\?\r?\n)?[ \t]{0,20}[+.&][ \t]{0,8}(?:\r?\n)?[ \t]{0,20}["'`]|["'][ \t]{0,8}\r?\n[ \t]{0,20}["']|<\/?[a-z]{1,10}\/?>|\*\*)|\r?\n[ \t]{0,20}(?:[+>|#][ \t]?|-)?)(?=[A-Za-z0-9_+/=-])/g;

/** Whether what begins a line is a piece of such a run: no word, no date, no name with its value. */
const isPiece = (text: string, at: number): boolean => {
  const run = piece.exec(text.slice(at, at + longestPiece))?.[0] ?? '';
  if (/^\d{4}-\d\d-\d\d/.test(run) || /[a-z]{7}|=[^=]/.test(run)) return false;
  if (/^\d[\d-]{6,}-$/.test(run) || looksRandom(run)) return true;
  return run.length >= shortestPiece && /[A-Z]/.test(run) && /[a-z]/.test(run) && /\d/.test(run);
};

const longestPiece = 300;
const shortestPiece = 4;
const piece = /^[A-Za-z0-9_+/=-]+/;

/** The text without its cuts, and where each of its characters stood. */
const putTogether = (text: string, cuts: readonly Cut[]): { joined: string; places: Int32Array } => {
  const parts: string[] = [];
  const places = new Int32Array(text.length);
  let [from, length] = [0, 0];
  for (const { start, end } of [...cuts, { start: text.length, end: text.length }]) {
    parts.push(text.slice(from, start));
    for (let at = from; at < start; at += 1) places[length++] = at;
    from = end;
  }
  return { joined: parts.join(''), places };
};
