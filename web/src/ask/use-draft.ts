import { useState } from 'react';

const place = 'whydenied:draft';

type Draft = {
  readonly text: string;
  readonly setText: (text: string) => void;
  /** Empties the field; the tab keeps the text until it is answered. */
  readonly sent: () => void;
};

/** What is being typed, kept in the tab: neither a reload nor a server that starts anew takes it away, nor a reload before the answer. */
export const useDraft = (): Draft => {
  const [text, setText] = useState(keptDraft);
  return {
    text,
    setText: (now) => {
      keepDraft(now);
      setText(now);
    },
    sent: () => setText(''),
  };
};

/** Lets go of the text that a question began with, now that it is answered; what is typed since then stays. */
export const dropAsked = (question: string): void => {
  if (question.startsWith(keptDraft())) keepDraft('');
};

/** What stands in the field, or would if there were one. */
export const keptDraft = (): string => sessionStorage.getItem(place) ?? '';

/** Puts a text where the next field begins with it. */
export const keepDraft = (text: string): void => {
  try {
    if (text === '') sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, text);
  } catch {
    // Too large to keep: it stands in the field all the same.
  }
};
