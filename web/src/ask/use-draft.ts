import { useState } from 'react';

const place = 'whydenied:draft';

/** What is being typed, kept in the tab: neither a reload nor a server that starts anew takes it away. */
export const useDraft = (): readonly [string, (text: string) => void] => {
  const [text, setText] = useState(() => sessionStorage.getItem(place) ?? '');
  return [
    text,
    (now) => {
      keepDraft(now);
      setText(now);
    },
  ];
};

/** Puts a text where the next field begins with it. */
export const keepDraft = (text: string): void => {
  try {
    if (text === '') sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, text);
  } catch {
    // Too large to keep: it stands in the field all the same.
  }
};
