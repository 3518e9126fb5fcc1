import { pageAnswers } from '../answers/page-answers.ts';
import { plainText } from './plain-text.ts';

/** For each answer, how alike its words are to those of a text in pieces of four letters, 0 to 1: a slip of the pen and another form of a word leave most of them. */
export const alikePieces = (text: string): Float64Array => {
  kept ??= gather();
  const { weights, starts, having, lengths } = kept;
  const alike = new Float64Array(lengths.length);
  let length = 0;
  for (const piece of piecesOf(text)) {
    const weight = weights[piece] ?? 0;
    if (weight === 0) continue;
    length += weight ** 2;
    for (let at = starts[piece] ?? 0, end = starts[piece + 1] ?? 0; at < end; at += 1) {
      const answer = having[at] ?? 0;
      alike[answer] = (alike[answer] ?? 0) + weight ** 2;
    }
  }
  return alike.map((shared, at) => shared / (Math.sqrt(length) * (lengths[at] ?? 1) || 1));
};

/** By piece: what it weighs, and from where to where those who have it stand in `having`; by answer: how long it is. */
type Pieces = {
  readonly weights: Float64Array;
  readonly starts: Uint32Array;
  readonly having: Uint16Array;
  readonly lengths: Float64Array;
};

let kept: Pieces | null = null;

const gather = (): Pieces => {
  const answers = pageAnswers().map(({ says }) => piecesOf(says));
  const starts = new Uint32Array(places + 1);
  for (const pieces of answers) for (const piece of pieces) starts[piece + 1] = (starts[piece + 1] ?? 0) + 1;
  const weights = new Float64Array(places);
  for (let piece = 0; piece < places; piece += 1) {
    const count = starts[piece + 1] ?? 0;
    weights[piece] = count === 0 ? 0 : Math.log((answers.length + 1) / count);
    starts[piece + 1] = (starts[piece] ?? 0) + count;
  }
  const having = new Uint16Array(starts[places] ?? 0);
  const next = starts.slice();
  const lengths = new Float64Array(answers.length);
  for (const [answer, pieces] of answers.entries()) {
    for (const piece of pieces) {
      const at = next[piece] ?? 0;
      having[at] = answer;
      next[piece] = at + 1;
      lengths[answer] = (lengths[answer] ?? 0) + (weights[piece] ?? 0) ** 2;
    }
  }
  return { weights, starts, having, lengths: lengths.map(Math.sqrt) };
};

/** The pieces of the words of a text, an edge before and behind each, as places of a table: two may share one. */
const piecesOf = (text: string): ReadonlySet<number> => {
  const plain = `_${plainText(text).slice(0, longest).replace(between, '_')}_`;
  const found = new Set<number>();
  for (let at = 0; at + size <= plain.length; at += 1) {
    const inner = plain.indexOf('_', at + 1);
    if (inner !== -1 && inner < at + size - 1) continue;
    found.add(placeOf(plain, at));
  }
  return found;
};

const placeOf = (text: string, from: number): number => {
  let place = 0;
  for (let at = from; at < from + size; at += 1) place = (Math.imul(place, 131) + text.charCodeAt(at)) | 0;
  return (place ^ (place >>> 15)) & (places - 1);
};

const between = /[^\p{L}\p{N}:*]+/gu;
const longest = 600;
const size = 4;
const places = 65_536;
