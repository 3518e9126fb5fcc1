import type { Answer } from '@whydenied/core';
import type { ReactNode } from 'react';
import { sentence } from '../words/sentence.ts';
import { showMarks } from '../words/show-marks.ts';

type Props = Pick<Answer, 'cause' | 'notEvaluated'>;

/** What else it could be, in words; ids only for who asks for them. Nothing, where it is certain and no policy was shown that could be otherwise. */
export const OtherCauses = ({ cause: { alternatives, confidence }, notEvaluated }: Props): ReactNode =>
  alternatives.length === 0 || (confidence === 'certain' && isUnseen(notEvaluated)) ? null : (
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

const isUnseen = (notEvaluated: Answer['notEvaluated']): boolean =>
  notEvaluated.some(({ policyType }) => policyType === 'identity');
