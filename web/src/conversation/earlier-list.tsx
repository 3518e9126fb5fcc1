import { type ReactNode, useMemo } from 'react';
import { showMarks } from '../words/show-marks.ts';
import { Ticked } from '../words/ticked.tsx';
import { keptConversations, keptTurns } from './kept-turns.ts';
import { diagnosisOf, type TurnMessage, wordsOf } from './message.ts';

type Props = {
  readonly open: (conversationId: string) => void;
  /** Those that are being forgotten, and are shown no more. */
  readonly without: ReadonlySet<string>;
  /** The one that is open; null: none yet. */
  readonly conversationId: string | null;
};

/** The conversations of this tab, to go back to: nothing of them is asked of the server until somebody goes on. */
export const EarlierList = ({ open, without, conversationId }: Props): ReactNode => {
  const kept = useMemo(() => earlierThan(without), [without]);
  const shown = kept.filter(({ id }) => id !== conversationId);
  if (shown.length === 0) return null;
  return (
    <section className="examples earlier" aria-labelledby="earlier-title">
      <h2 id="earlier-title">Earlier in this tab</h2>
      <ul>
        {shown.map(({ id, cause, asked }) => (
          <li key={id}>
            <button type="button" onClick={() => open(id)}>
              {cause === null ? null : <Ticked text={cause} />}
              <bdi className="quiet">{showMarks(asked)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};

type Earlier = { readonly id: string; readonly cause: string | null; readonly asked: string };

const earlierThan = (without: ReadonlySet<string>): readonly Earlier[] =>
  keptConversations().flatMap((id) => {
    if (without.has(id)) return [];
    const turns = keptTurns(id) ?? [];
    const first = turns.find(({ role }) => role === 'user');
    return first === undefined ? [] : [{ id, cause: causeOf(turns), asked: beginningOf(wordsOf(first)) }];
  });

/** What it came to last. */
const causeOf = (turns: readonly TurnMessage[]): string | null =>
  turns.map(diagnosisOf).findLast((diagnosis) => diagnosis?.cause.id != null)?.cause.title ?? null;

const beginningOf = (text: string): string => {
  const line =
    text
      .split('\n')
      .find((each) => each.trim() !== '')
      ?.trim() ?? '';
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};

const longest = 90;
