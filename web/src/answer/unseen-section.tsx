import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import { showMarks } from '../words/show-marks.ts';
import { CopyButton } from './copy-button.tsx';
import { policyTypeWords } from './policy-type-words.ts';

/** What was not seen, and the one question worth asking with the command that answers it. */
export const UnseenSection = ({ notEvaluated, questions }: Answer): ReactNode => (
  <>
    {notEvaluated.length > 0 && (
      <section className="unseen" aria-label="Not seen">
        <h3>Not seen</h3>
        <ul>
          {notEvaluated.map(({ policyType, because }) => (
            <li key={`${policyType} ${because}`}>
              <strong>{policyTypeWords(policyType)}</strong>: {showMarks(because)}
            </li>
          ))}
        </ul>
      </section>
    )}
    {questions.map(({ ask, because, command }) => (
      <section key={ask} className="question" aria-label="One question">
        <h3>One question</h3>
        <p>
          <strong>{showMarks(ask)}</strong> {showMarks(because)}
        </p>
        {command === null ? null : (
          <div className="code-box">
            <CopyButton text={command} what="the command" />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reachable by keyboard */}
            <pre tabIndex={0}>{showMarks(command)}</pre>
          </div>
        )}
      </section>
    ))}
  </>
);
