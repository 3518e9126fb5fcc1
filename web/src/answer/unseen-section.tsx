import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import { showMarks } from '../words/show-marks.ts';
import { policyTypeWords } from './policy-type-words.ts';

/** What was not seen. */
export const UnseenSection = ({ notEvaluated }: Pick<Answer, 'notEvaluated'>): ReactNode =>
  notEvaluated.length === 0 ? null : (
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
  );
