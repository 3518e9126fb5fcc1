import { useSyncExternalStore } from 'react';

export type FixForm = 'json' | 'cli' | 'sam' | 'terraform';

const forms: readonly FixForm[] = ['json', 'cli', 'sam', 'terraform'];

const spoken: Readonly<Record<FixForm, string>> = {
  json: '(?:as|in) json',
  cli: '(?:as|in|with|for) (?:the )?(?:aws )?cli',
  sam: '(?:as|in|with|for) (?:aws )?(?:sam|cloudformation)',
  terraform: '(?:as|in|with|for) (?:terraform|hcl)',
};

const commonest: FixForm = 'json';
const place = 'whydenied:form';
const listeners = new Set<() => void>();

/** The form in which fixes are read: one for the whole page, kept for the next visit. */
export const useFixForm = (): readonly [FixForm, (form: FixForm) => void] => [
  useSyncExternalStore(subscribe, chosenForm, () => commonest),
  chooseForm,
];

/** Chooses the form of every fix on the page. */
export const chooseForm = (form: FixForm): void => {
  localStorage.setItem(place, form);
  for (const listener of listeners) listener();
};

/** The form that a short follow-up asks for (`in Terraform?`); a paste asks for none. */
export const formAskedIn = (text: string): FixForm | null => {
  if (text.length > longestWish || text.includes('\n')) return null;
  return forms.find((form) => new RegExp(`\\b${spoken[form]}\\b`, 'i').test(text)) ?? null;
};

const longestWish = 80;

const chosenForm = (): FixForm => {
  const kept = localStorage.getItem(place);
  return forms.find((form) => form === kept) ?? commonest;
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
