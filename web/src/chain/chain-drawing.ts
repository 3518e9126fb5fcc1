import type { Drawing, Tone } from '../picture/drawable.ts';
import type { Arrow, Chain } from './chain.ts';

/** The chain as a picture: each arrow by its action and how it stands. */
export const chainDrawing = ({ places, arrows }: Chain): Drawing => ({
  places,
  arrows: arrows.map((arrow) => ({
    ...{ id: arrow.id, from: arrow.from, to: arrow.to, tone: arrow.state },
    ...{ label: arrowLabel(arrow), words: wordsOf(arrow) },
  })),
});

// AWS denied what the text states: that the policies shown allow it is no contradiction, and is said as what it is.
const wordsOf = ({ state, requests }: Arrow): string =>
  state === 'allowed' && requests.some(({ from }) => from === 'message') ? 'allowed by what you showed' : words[state];

const words: Readonly<Record<Tone, string>> = {
  denied: 'denied',
  failed: 'failed',
  foreseen: 'denied next',
  unseen: 'not seen',
  allowed: 'allowed',
};

/** What an arrow is labelled with: its action, and how many more it stands for. */
export const arrowLabel = ({ requests }: Arrow): string => {
  const actions = [...new Set(requests.map(({ action }) => action ?? 'an action not stated'))];
  return actions.length === 1 ? `${actions[0]}` : `${actions[0]} +${actions.length - 1}`;
};
