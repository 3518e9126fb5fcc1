import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { shortName } from './short-name.ts';

/** What a guess comes down to if it is right, in words and with the names that the person told: no statement to copy, since nothing is decided. */
export const sayGuessedNeed = ({ repair: { fix } }: Explained): string => {
  const [step, ...more] = fix.steps.filter(({ statement }) => statement !== null);
  if (step === undefined || step.statement === null) return '';
  const places = told(step.statement['Resource']);
  if (places.length === 0) return '';
  // What else the same policy needs is part of it.
  const besides = more.filter(({ target }) => target.attachTo === step.target.attachTo).slice(0, most - 1);
  const needed = [step, ...besides].map(({ statement }) => needOf(statement ?? {})).filter((need) => need !== '');
  const holder = holderOf(step.target.attachTo, places).map((words) => `, ${words}`);
  return `If it is right, what is missing is ${needed.join(', and ')}${holder.join('')}; nothing is decided yet.`;
};

const needOf = ({ Action, Principal, Resource, Condition }: Readonly<Record<string, unknown>>): string => {
  const places = told(Resource);
  if (places.length === 0) return '';
  return [
    named(told(Action)),
    ...said('for', told(Principal)),
    ...said('on', places),
    ...said(ofOwner(Condition) ? 'in account' : 'coming from', told(Condition)),
  ].join(' ');
};

/** Whose the resource is, not who comes for it. */
const ofOwner = (condition: unknown): boolean => JSON.stringify(condition ?? null).includes('aws:ResourceAccount');

// A name that nobody told says nothing that the question does not.
const told = (value: unknown): readonly string[] =>
  textsIn(value).filter((text) => text !== '*' && !/\{[A-Z]\w*\}/.test(text));

// A resource's own policy stands at the resource, which was named.
const holderOf = (holder: string | null, resources: readonly string[]): readonly string[] =>
  holder === null || resources.includes(holder) || told(holder).length === 0
    ? []
    : [`in a policy of ${shortName(holder)}`];

const said = (word: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${word} ${named(names)}`];

const named = (names: readonly string[]): string => {
  const shown = names.slice(0, most).map(codeSpan).join(', ');
  return names.length > most ? `${shown} and ${names.length - most} more` : shown;
};

const most = 3;

/** Every text inside a value of a statement, in its order. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
