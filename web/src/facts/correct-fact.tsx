import { type ReactNode, useEffect, useRef, useState } from 'react';
import { showMarks } from '../words/show-marks.ts';
import { sayCorrection } from './correction.ts';
import type { KeptFact } from './fact.ts';
import { factWords } from './fact-words.ts';

type Props = {
  readonly fact: KeptFact;
  readonly say: (message: string) => void;
  readonly close: () => void;
};

/** The field in which a fact is corrected, or said where nobody stated it; emptied, it is taken back. */
export const CorrectFact = ({ fact, say, close }: Props): ReactNode => {
  const [value, setValue] = useState(fact.value ?? '');
  const field = useRef<HTMLTextAreaElement>(null);
  const name = showMarks(factWords(fact.name));
  // Where the keyboard was: it goes back there, unless that is gone too.
  const opener = useRef(document.activeElement);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
    field.current?.form?.scrollIntoView({ block: 'nearest' });
  }, []);
  const leave = (): void => {
    close();
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  const take = (is: string | null): void => {
    close();
    if (is !== fact.value) say(sayCorrection(fact, is));
  };
  return (
    <form
      className="correct-fact"
      onSubmit={(event) => {
        event.preventDefault();
        take(value.trim() === '' ? null : value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
        // Enter sends where it is typed; on a button it is that button's.
        if (event.key !== 'Enter' || event.target !== field.current) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <label htmlFor={`fact-${fact.name}`}>The {name} is</label>
      <textarea
        ref={field}
        rows={2}
        id={`fact-${fact.name}`}
        value={value}
        maxLength={2_000}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setValue(event.target.value)}
      />
      <span className="fact-actions">
        <button type="submit" className="primary">
          Save
        </button>
        {fact.value === null ? null : (
          <button type="button" onClick={() => take(null)}>
            Not known
          </button>
        )}
        <button type="button" onClick={leave}>
          Cancel
        </button>
      </span>
    </form>
  );
};
