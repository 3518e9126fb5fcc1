import { type ReactNode, useId, useState } from 'react';
import { TextToSend } from './text-to-send.tsx';

/** A text to send with a blank in it that only its sender can fill: it is filled beside it, before it is copied. */
export const BlockWithBlank = ({ text, blank }: { readonly text: string; readonly blank: string }): ReactNode => {
  const [value, setValue] = useState('');
  const id = useId();
  const filled = value.trim() === '' ? text : text.replace(blank, () => value.trim());
  return (
    <>
      <div className="fill-in">
        <label htmlFor={id}>One thing only you know: {blank.slice(1, -1)}</label>
        <input id={id} value={value} autoComplete="off" onChange={({ target }) => setValue(target.value)} />
        <span className="quiet">
          {value.trim() === '' ? 'Left empty, the text keeps its blank.' : 'It stands in the text.'}
        </span>
      </div>
      <TextToSend text={filled} what={value.trim() === '' ? 'the text, with its blank' : 'the text'} />
    </>
  );
};

/** The blank of a text to send, in its brackets; null: it has none. */
export const blankIn = (text: string): string | null => /\[[a-z][^\]\n]{10,160}\]/.exec(text)?.[0] ?? null;
