import type { Arrow, ArrowState } from './chain.ts';

/** The words and the sign of a state, for those who do not see its colour. */
export const stateWords: Readonly<Record<ArrowState, { readonly sign: string; readonly words: string }>> = {
  denied: { sign: '✕', words: 'denied' },
  failed: { sign: '✕', words: 'failed' },
  foreseen: { sign: '!', words: 'denied next' },
  unseen: { sign: '?', words: 'not seen' },
  allowed: { sign: '✓', words: 'allowed' },
};

/** What an arrow is labelled with: its action, and how many more it stands for. */
export const arrowLabel = ({ requests }: Arrow): string => {
  const actions = [...new Set(requests.map(({ action }) => action ?? 'an action not stated'))];
  return actions.length === 1 ? `${actions[0]}` : `${actions[0]} +${actions.length - 1}`;
};
