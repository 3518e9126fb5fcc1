import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import { sentence } from '../words/sentence.ts';
import { showMarks } from '../words/show-marks.ts';

/** What else it could be, in words; ids only for who asks for them. */
export const OtherCauses = ({ cause: { alternatives } }: Pick<Answer, 'cause'>): ReactNode =>
  alternatives.length === 0 ? null : (
    <section aria-label="What else it could be">
      <h3>What else it could be</h3>
      <ul>
        {alternatives.map(({ id, because }) => (
          <li key={id} title={id}>
            {showMarks(sentence(because))}
          </li>
        ))}
      </ul>
    </section>
  );
