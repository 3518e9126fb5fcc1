import type { Answer } from '@whydenied/core';
import { type ReactNode, useId, useState } from 'react';
import { showMarks } from '../words/show-marks.ts';
import { CopyButton } from './copy-button.tsx';

type Props = {
  readonly question: Answer['questions'][number];
  /** Sends the answer; null while it cannot be answered any more. */
  readonly say: ((message: string) => void) | null;
};

/** The one question, as a field with its choices as buttons, and the command that shows the answer. */
export const QuestionField = ({ question, say }: Props): ReactNode => {
  const [value, setValue] = useState('');
  const id = useId();
  const { ask, because, command, choices } = question;
  return (
    <section className="question" aria-label="One question">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (value.trim() !== '') say?.(value.trim());
        }}
      >
        <label htmlFor={id}>
          <strong>{showMarks(ask)}</strong> <span className="quiet">{showMarks(because)}</span>
        </label>
        {choices.length > 0 && (
          <div className="choices">
            {choices.map(({ label, says }) => (
              <button key={label} type="button" disabled={say === null} onClick={() => say?.(says)}>
                {showMarks(label)}
              </button>
            ))}
          </div>
        )}
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
      {command === null ? null : (
        <div className="code-box">
          <CopyButton text={command} what="the command" />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
          <pre tabIndex={0}>{showMarks(command)}</pre>
        </div>
      )}
    </section>
  );
};
