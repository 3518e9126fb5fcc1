import { type Place, valuesTold } from '../../intake/index.ts';
import type { Asking } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import type { Topic } from '../clues/topic-name.ts';
import { callers } from './callers.data.ts';

type Told = Pick<Clues, 'facts' | 'topic'>;

/** The error and who calls, where the caller is told by its place alone; null: nobody told it, it is a function, or another works on the arrow. */
export const errorOfCaller = (told: Told): Asking | null => {
  const place = placeOf(told);
  return place === null || place === 'function'
    ? null
    : askingOf(place, (who) => `What does the whole error say, and ${who}?`);
};

/** Only who calls, once nobody knows the error. */
export const whoCalls = (told: Told): Asking | null => {
  const place = placeOf(told);
  return place === null ? null : askingOf(place, (who) => `${who.charAt(0).toUpperCase()}${who.slice(1)}?`);
};

const askingOf = (place: Place, ask: (who: string) => string): Asking => {
  const { who, command, inside } = callers[place];
  return {
    ask: `${ask(who)}${inside === undefined ? '' : ` Run this ${inside}:`}`,
    because: 'whoever makes the call needs the permission, and that is told by where it is made',
    command,
  };
};

const placeOf = ({ facts, topic }: Told): Place | null => {
  const [place = null] = valuesTold(facts, 'calledFrom') as readonly Place[];
  return topic === null || ofCallers.has(topic) ? place : null;
};

const ofCallers: ReadonlySet<Topic> = new Set<Topic>(['lambda->bedrock', 'lambda->kb', 'lambda->agent', 'caller->job']);
