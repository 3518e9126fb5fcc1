import type { Language } from '../language.ts';
import { checkRendering } from './check-rendering.ts';
import type { Line } from './lines-to-render.ts';

/** What comes of a stream of renderings: text in its order, and at its end how many sentences were rendered and why others were not. */
export type Rendered =
  | { readonly kind: 'piece'; readonly text: string }
  | { readonly kind: 'end'; readonly rendered: number; readonly because: string | null };

// A line that does not end is no rendering of a sentence.
const longestLine = 4_000;

/**
 * Says our words in another language, line by line as a model renders them: each rendering only where it says what our sentence says, else the
 * sentence itself. A fault of the stream is thrown on, once everything is said.
 */
export async function* renderLines(
  words: AsyncIterable<string>,
  { lines, language }: { readonly lines: readonly Line[]; readonly language: Language },
): AsyncIterable<Rendered> {
  const state: State = { lines, language, next: 0, rendered: 0, because: null };
  let waiting = '';
  let fault: unknown = null;
  try {
    for await (const word of words) {
      waiting += word;
      for (let end = waiting.indexOf('\n'); end !== -1; end = waiting.indexOf('\n')) {
        yield* said(take(state, waiting.slice(0, end)));
        waiting = waiting.slice(end + 1);
      }
      if (waiting.length > longestLine) break;
    }
    if (waiting.length <= longestLine) yield* said(take(state, waiting));
  } catch (error) {
    fault = error;
  }
  yield* said(upTo(state, lines.length));
  if (fault !== null) throw fault;
  yield { kind: 'end', rendered: state.rendered, because: state.because };
}

type State = {
  readonly lines: readonly Line[];
  readonly language: Language;
  next: number;
  rendered: number;
  because: string | null;
};

function* said(text: string): Iterable<Rendered> {
  if (text !== '') yield { kind: 'piece', text };
}

/** What can be said once a line of the model is there: all of ours before its number as it is, then its rendering if it holds. */
const take = (state: State, written: string): string => {
  const [, number, text = ''] = /^\s*(?:\*\*)?(\d{1,3})(?:\*\*)?\s*[:.)：]\s*(.*)$/.exec(written) ?? [];
  const at = state.lines.findIndex(({ asked }) => asked !== null && asked.number === Number(number));
  const line = state.lines[at];
  if (at < state.next || line?.asked == null) return '';
  const { sentence, before, after, asked } = line;
  const because = checkRendering({ sentence, source: asked.source, text: text.trim(), language: state.language });
  const ahead = upTo(state, at);
  state.next = at + 1;
  if (because === null) state.rendered += 1;
  else state.because ??= because;
  return ahead + before + (because === null ? text.trim() : sentence) + after;
};

/** Our own lines up to one of them, as they are. */
const upTo = (state: State, end: number): string => {
  const text = state.lines
    .slice(state.next, end)
    .map(({ before, sentence, after }) => before + sentence + after)
    .join('');
  state.next = Math.max(state.next, end);
  return text;
};
