import { type ReactNode, useEffect, useRef, useState } from 'react';
import { showMarks } from '../words/show-marks.ts';
import type { KeptFact } from './kept-facts.ts';

type Props = {
  readonly fact: KeptFact;
  readonly correct: (value: string) => void;
  readonly remove: () => void;
  readonly cancel: () => void;
};

/** The field in which a fact is corrected. */
export const CorrectFact = ({ fact, correct, remove, cancel }: Props): ReactNode => {
  const [value, setValue] = useState(fact.value);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      className="correct-fact"
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim() !== '' && value !== fact.value) correct(value.trim());
        else cancel();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') cancel();
        if (event.key === 'Enter') {
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }
      }}
    >
      <label htmlFor={`fact-${fact.name}`}>The {showMarks(fact.name)} is</label>
      <textarea
        ref={field}
        rows={2}
        id={`fact-${fact.name}`}
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setValue(event.target.value)}
      />
      <span className="fact-actions">
        <button type="submit">Say so</button>
        <button type="button" onClick={remove}>
          Remove
        </button>
        <button type="button" onClick={cancel}>
          Cancel
        </button>
      </span>
    </form>
  );
};
