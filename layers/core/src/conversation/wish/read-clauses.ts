import type { Language } from '../../explain/index.ts';
import type { Named } from '../compose/named-things.ts';
import { writing } from '../compose/writing.ts';
import { actionsFor, anyActionsFor, deniedActionsFor } from './actions-for.ts';
import { type Mark, marksIn } from './marks.ts';
import { type NameMark, nameBehind, nameMarks, nameOfThing, namesJoined, thingNamed } from './names-of-things.ts';
import { limitsOnly, type Polarity } from './polarity.data.ts';
import { polarityAt } from './polarity-at.ts';
import { policyNames } from './policy-names.data.ts';
import { resourceFor } from './resource-for.ts';
import { blanked, spell } from './spell.ts';
import { subjectAt } from './subject-at.ts';
import { thingRows } from './things.data.ts';
import { thingsOf } from './things-of.ts';
import type { Verb } from './verbs.data.ts';

/** One thing that a wish says of one action: whether it is to be, on what, and of whom. */
export type Clause = {
  readonly effect: Polarity;
  readonly verb: Verb;
  readonly action: string;
  readonly resource: string;
  /** The principal that stands before it; null: none does. */
  readonly subject: string | null;
  /** As the wish says it. */
  readonly word: string;
};

/** What was read of a wish, in its order, and the verbs of it that no action was found for. */
export type WishForm = { readonly clauses: readonly Clause[]; readonly unread: readonly string[] };

type Told = {
  readonly text: string;
  readonly named: Named;
  readonly language: Language | null;
  /** What a verb means that nothing is said of: an SCP denies, another policy allows. */
  readonly usual: Polarity;
  /** What the policy stands on: a verb that names nothing is done to that. */
  readonly guarded?: string | null;
};

/** Reads a wish: each verb with what it is done to, and whether that is to be. */
export const readClauses = ({ text, named, language, usual, guarded = null }: Told): WishForm => {
  const { cased, plain } = spell(text);
  const names = nameMarks(cased);
  const shown = names.reduce(
    (rest, { at, to }) => `${rest.slice(0, at)}${' '.repeat(to - at)}${rest.slice(to)}`,
    plain,
  );
  const masked = [writing, ...policyNames, limitsOnly, forWhom].reduce(blanked, shown);
  const marks = withNamed(marksIn(masked, language), names);
  const place = { marks, names, cased };
  const verbs = marks.filter((mark) => mark.kind === 'verb');
  const linked = new Map<Mark, ReturnType<typeof thingsOf>>();
  const unread: string[] = [];
  const clauses = verbs.flatMap((mark): readonly Clause[] => {
    const said = thingsOf(mark, { marks, language, linked, plain: masked });
    const things = said.length > 0 ? said : guardedThing(mark, guarded);
    linked.set(mark, things);
    const effect = polarityAt(mark, { marks, language, usual, plain: masked });
    const word = cased.slice(mark.at, mark.to).trim();
    const found = things.flatMap(({ thing: each, isDirect }) => {
      if (each.kind === 'service') return [{ action: `${each.service}:*`, resource: '*' }];
      const name = (isDirect ? null : nameBehind(mark.to, place)) ?? nameOfThing(each, place, named);
      const all = name === null ? [null] : namesJoined(name, place);
      const actions = actionsOf(mark.verb, each.thing, { effect, isDirect, usual });
      return actions.flatMap((action) =>
        all.map((one) => ({ action, resource: resourceFor(action, each.thing, { name: one, named }) })),
      );
    });
    if (found.length === 0 && !vague.has(mark.verb) && !isActionName.test(word)) unread.push(word);
    const subject = subjectAt(mark.at, { cased, named });
    return found.map((each) => ({ effect, verb: mark.verb, subject, word, ...each }));
  });
  return { clauses: settled(clauses), unread };
};

type Said = { readonly effect: Polarity; readonly isDirect: boolean; readonly usual: Polarity };

/** What the verb means of the thing: what is not to be is all that it could mean, what is denied what comes to the same as well. */
const actionsOf = (
  verb: Verb,
  thing: Parameters<typeof actionsFor>[1],
  { effect, isDirect, usual }: Said,
): readonly string[] => {
  if (usual === 'allow' && effect === 'not') return anyActionsFor(verb, thing);
  const told = effect === 'deny' ? deniedActionsFor(verb, thing) : actionsFor(verb, thing);
  const direct = isDirect ? told : [];
  return direct.length > 0 ? direct : insideOf(verb, thing);
};

// "For a Step Functions role that …": whose policy it is, nothing that is done to.
const forWhom =
  /\b(?:for|fur|pour|para|per) (?:an?|our|my|the|eine|unsere|die|un|una|o|il) (?!role|rolle|rol\b)(?:[\w-]+ ){1,3}(?:role|rolle|rol|ruolo|papel)\b/g;

const guardedThing = (mark: Mark & { readonly kind: 'verb' }, guarded: string | null): ReturnType<typeof thingsOf> => {
  const thing = thingRows.find(({ id }) => id === guarded);
  return thing === undefined || anyActionsFor(mark.verb, thing).length === 0
    ? []
    : [{ thing: { kind: 'thing', thing, at: mark.at, to: mark.to }, isDirect: false }];
};

/** An ARN and an address are what they name. */
const withNamed = (marks: readonly Mark[], names: readonly NameMark[]): readonly Mark[] =>
  [
    ...marks,
    ...names.flatMap(({ at, to, name }): readonly Mark[] => {
      const thing = thingNamed(name);
      return thing === null ? [] : [{ kind: 'thing', thing, at, to }];
    }),
  ].toSorted((one, other) => one.at - other.at);

// Written as AWS has it, and read as that.
const isActionName = /^[A-Z][a-z]+[A-Z]/;

// Said of much else in a wish: the role that uses it, a condition that must be used.
const vague: ReadonlySet<Verb> = new Set([
  'use',
  'stream',
  'apply',
  'start',
  'stop',
  'count',
  'manage',
  'share',
  'read',
  'list',
  'describe',
  'query',
]);

/** What is said of the whole and done to what lies in it: "remove nothing from it". */
const insideOf = (verb: Verb, thing: Parameters<typeof actionsFor>[1]): readonly string[] => {
  const inside =
    thing.inside === undefined
      ? []
      : anyActionsFor(verb, thing).filter((action) => !actionsFor(verb, thing).includes(action));
  return inside.length > 0 && thing.does?.[verb] === undefined ? inside : actionsFor(verb, thing);
};

/** What is said later of the same action and resource stands. */
const settled = (clauses: readonly Clause[]): readonly Clause[] =>
  clauses.filter(
    (clause, index) =>
      !clauses
        .slice(index + 1)
        .some(
          (later) =>
            later.action === clause.action && later.resource === clause.resource && later.subject === clause.subject,
        ),
  );
