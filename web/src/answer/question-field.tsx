import type { Answer } from '@whydenied/core';
import { type ReactNode, useId, useState } from 'react';
import { CodeLines } from '../words/code-lines.tsx';
import { CopyButton } from '../words/copy-button.tsx';
import { sentence } from '../words/sentence.ts';
import { showMarks } from '../words/show-marks.ts';
import { Ticked } from '../words/ticked.tsx';

type Props = {
  readonly question: Answer['questions'][number];
  /** What it could be, by title. */
  readonly causes: readonly string[];
  /** Sends the answer; null while it cannot be answered any more. */
  readonly say: ((message: string) => void) | null;
  /** Whether nothing was asked since: what was answered offers nothing more. */
  readonly isLast: boolean;
};

/** The one question, as a field with its choices as buttons, and the command that shows the answer. */
export const QuestionField = ({ question, causes, say, isLast }: Props): ReactNode => {
  const [value, setValue] = useState('');
  const id = useId();
  const { ask, because, command, choices } = question;
  // What it could be is a question of its own beside one that is asked in words.
  const isOfCauses = choices.length > 0 && choices.every(({ label }) => causes.includes(label));
  const buttons = choices.length > 0 && isLast && (
    <div className="choices">
      {choices.map(({ label, says }) => (
        <button key={label} type="button" disabled={say === null} onClick={() => say?.(says)}>
          {showMarks(label)}
        </button>
      ))}
    </div>
  );
  return (
    <section className="question" aria-label="One question">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (value.trim() !== '') say?.(value.trim());
        }}
      >
        <label htmlFor={id}>
          <strong>
            <Ticked text={ask} />
          </strong>{' '}
          <span className="quiet">
            <Ticked text={sentence(because)} />
          </span>
        </label>
        {isOfCauses ? null : buttons}
        {say === null ? null : (
          <span className="question-answer">
            <input
              id={id}
              value={value}
              autoComplete="off"
              spellCheck={false}
              placeholder="Type or paste the answer"
              onChange={(event) => setValue(event.target.value)}
            />
            <button type="submit" disabled={value.trim() === ''}>
              Answer
            </button>
          </span>
        )}
      </form>
      {command === null ? null : <p className="quiet">This command shows it:</p>}
      {command === null ? null : (
        <div className="block">
          <CodeLines text={command} />
          <CopyButton text={command} what="the command" />
        </div>
      )}
      {isOfCauses && isLast ? <p className="quiet">Or is it one of these?</p> : null}
      {isOfCauses ? buttons : null}
    </section>
  );
};
