import { useSyncExternalStore } from 'react';

export type FixForm = 'json' | 'cli' | 'sam' | 'terraform';

const forms: readonly string[] = ['json', 'cli', 'sam', 'terraform'];
const place = 'whydenied:form';
const listeners = new Set<() => void>();

/** The form in which fixes are read: one for the whole page, kept for the next visit. */
export const useFixForm = (): readonly [FixForm, (form: FixForm) => void] => [
  useSyncExternalStore(subscribe, chosenForm),
  chooseForm,
];

/** Chooses the form of every fix on the page. */
export const chooseForm = (form: FixForm): void => {
  localStorage.setItem(place, form);
  for (const listener of listeners) listener();
};

const chosenForm = (): FixForm => {
  const kept = localStorage.getItem(place);
  return kept !== null && forms.includes(kept) ? (kept as FixForm) : 'json';
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
