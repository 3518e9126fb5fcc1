import type { TextChecks } from './check-text.ts';
import { endOfPiece } from './split-pieces.ts';

/** What a checked stream of words gives: pieces that passed, and at most one complaint, at its end. */
export type HeldBack =
  | { readonly kind: 'piece'; readonly text: string }
  | { readonly kind: 'unsound'; readonly because: string };

// A piece that does not end could not be checked in time: more than the longest document of a fix is no sentence.
const longestPiece = 20_000;

/** Lets words out piece by piece as they come, each only when it was checked; stops at the first that does not hold. */
export async function* holdBack(words: AsyncIterable<string>, checks: TextChecks): AsyncIterable<HeldBack> {
  let whole = '';
  let waiting = '';
  for await (const word of words) {
    waiting += word;
    for (let end = endOfPiece(waiting); end > 0; end = endOfPiece(waiting)) {
      const text = waiting.slice(0, end);
      const because = checks.piece(text);
      if (because !== null) return yield { kind: 'unsound', because };
      yield { kind: 'piece', text };
      whole += text;
      waiting = waiting.slice(end);
    }
    if (waiting.length > longestPiece) return yield { kind: 'unsound', because: 'a sentence of it did not end' };
  }
  const because = (waiting === '' ? null : checks.piece(waiting)) ?? checks.whole(whole + waiting);
  if (because !== null) return yield { kind: 'unsound', because };
  if (waiting !== '') yield { kind: 'piece', text: waiting };
}
