import { type Clues, causeById } from '../playbook/index.ts';
import type { ChosenCause } from '../recognise/index.ts';
import { excludedBy } from './excludes.ts';
import type { Ranked } from './rank-causes.ts';
import type { Learned } from './reading-of.ts';
import { saysNothing } from './says-nothing.ts';

type Met = {
  readonly ranked: readonly Ranked[];
  readonly learned: Learned;
  readonly clues: Clues;
  readonly chosen: ChosenCause | null;
};

/** What a reader chose of the learned first eight, as a likely cause; null where it is not one of them, or what is stated or decided rules it out. */
export const liftChosen = (met: Met): Ranked | null => {
  const { chosen, ranked, learned, clues } = met;
  if (chosen === null || learned.causes.every(({ id }) => id !== chosen.id)) return null;
  if (excludedBy(clues, chosen.id) !== null || saysNothing(met)) return null;
  const cause = causeById(chosen.id);
  if (cause === undefined) return null;
  const rule = ranked.find((one) => one.cause.id === cause.id)?.recognition;
  const [quote = ''] = chosen.quotes;
  const said = `your text says “${quote}”`;
  return { cause, recognition: { tier: 'guess', ...rule, confidence: 'likely', because: rule?.because ?? said } };
};
