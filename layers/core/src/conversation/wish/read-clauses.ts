import type { Language } from '../../explain/index.ts';
import type { Named } from '../compose/named-things.ts';
import { actionsFor, anyActionsFor, deniedActionsFor } from './actions-for.ts';
import { isOfAction, isOperation } from './is-of-action.ts';
import { type Mark, marksIn } from './marks.ts';
import { maskWish } from './mask-wish.ts';
import { type NameMark, nameBehind, nameMarks, nameOfThing, namesJoined, thingNamed } from './names-of-things.ts';
import type { Polarity } from './polarity.data.ts';
import { polarityAt } from './polarity-at.ts';
import { resourceFor } from './resource-for.ts';
import { spell } from './spell.ts';
import { subjectAt } from './subject-at.ts';
import { thingRows } from './things.data.ts';
import { type Linked, thingsOf } from './things-of.ts';
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
  const masked = maskWish(shown, named);
  const marks = withNamed(marksIn(masked, language), names);
  const around: Around = { marks, language, linked: new Map(), plain: masked, names, cased, named, usual, guarded };
  const read = marks.flatMap((mark) => (mark.kind === 'verb' ? [clausesOf(mark, around)] : []));
  return {
    clauses: settled(read.flatMap(({ clauses }) => clauses)),
    unread: [...read.flatMap(({ unread }) => unread ?? []), ...unknownBeside(marks, cased, language)],
  };
};

type Around = Omit<Told, 'text' | 'guarded'> & {
  readonly marks: readonly Mark[];
  readonly linked: Map<Mark, readonly Linked[]>;
  readonly plain: string;
  readonly names: readonly NameMark[];
  readonly cased: string;
  readonly guarded: string | null;
};

type VerbMark = Mark & { readonly kind: 'verb' };

/** What one verb says; the verb itself, where no action was found for it. */
const clausesOf = (
  mark: VerbMark,
  around: Around,
): { readonly clauses: readonly Clause[]; readonly unread?: string } => {
  const { cased, named, usual } = around;
  const word = cased.slice(mark.at, mark.to).trim();
  const things = isOfAction(mark.verb, cased.slice(mark.to)) ? [] : doneTo(mark, around);
  around.linked.set(mark, things);
  if (things.length === 0) {
    const isSaid = vague.has(mark.verb) || isOperation(word) || isOfAction(mark.verb, cased.slice(mark.to));
    return isSaid || isKeptOut(mark, around) ? { clauses: [] } : { clauses: [], unread: word };
  }
  const effect = polarityAt(mark, around);
  const found = things.flatMap(({ thing: each, isDirect }) => {
    if (each.kind === 'service') return [{ action: `${each.service}:*`, resource: '*' }];
    const name = (isDirect ? null : nameBehind(mark.to, around)) ?? nameOfThing(each, around, named);
    const all = name === null ? [anyOf(each, { cased, effect })] : namesJoined(name, around);
    const actions = actionsOf(mark.verb, each.thing, { effect, isDirect, usual });
    return actions.flatMap((action) =>
      all.map((one) => ({ action, resource: resourceFor(action, each.thing, { name: one, named }) })),
    );
  });
  const subject = subjectAt(mark.at, { cased, named });
  const clauses = found.map((each) => ({ effect, verb: mark.verb, subject, word, ...each }));
  return found.length > 0 || vague.has(mark.verb) || isOperation(word) ? { clauses } : { clauses, unread: word };
};

/** "And must not write": what changes nothing is allowed of, no statement of the rest lets through. */
const isKeptOut = (mark: VerbMark, around: Around): boolean =>
  around.usual === 'allow' && changing.has(mark.verb) && polarityAt(mark, around) === 'not';

const changing: ReadonlySet<Verb> = new Set([
  'write',
  'create',
  'update',
  'delete',
  'manage',
  'tag',
  'attach',
  'detach',
]);

const doneTo = (mark: VerbMark, { guarded, ...around }: Around): readonly Linked[] => {
  // Who is let in by a resource's policy is no thing that something is done to.
  const said = thingsOf(mark, around).filter(
    ({ thing: each }) => guarded === null || each.kind !== 'thing' || each.thing.service !== 'iam',
  );
  return said.length > 0 ? said : guardedThing(mark, guarded);
};

/** "May update agents": any of them, where none is named and more than one is meant. */
const anyOf = ({ kind, at, to, ...rest }: Mark, { cased, effect }: Pick<Around, 'cased'> & { effect: Polarity }) =>
  kind === 'thing' &&
  'thing' in rest &&
  effect === 'allow' &&
  many.has(rest.thing.id) &&
  /(?:s|en|e|i)$/i.test(cased.slice(at, to).trim()) &&
  !/^(?:agente|knowledge base|base)$/i.test(cased.slice(at, to).trim())
    ? '*'
    : null;

const many: ReadonlySet<string> = new Set(['agent', 'guardrail', 'flow', 'prompt', 'knowledgeBase']);

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

const guardedThing = (mark: Mark & { readonly kind: 'verb' }, guarded: string | null): readonly Linked[] => {
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

// Said of much else in a wish: the role that uses it, a condition that must be used.
const vague: ReadonlySet<Verb> = new Set([
  'use',
  'pass',
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
      !isOfAll(clause, clauses) &&
      !clauses
        .slice(index + 1)
        .some(
          (later) =>
            later.action === clause.action && later.resource === clause.resource && later.subject === clause.subject,
        ),
  );

/** "Create, edit and test prompts": a word in a row of verbs that is none that is known. */
const unknownBeside = (marks: readonly Mark[], cased: string, language: Language | null): readonly string[] =>
  language !== 'en' && language !== null
    ? []
    : marks.flatMap((mark, index) => {
        if (mark.kind === 'thing') return unknownBefore(mark, marks[index - 1], cased);
        const next = marks.find(({ at }) => at >= mark.to);
        if (mark.kind !== 'verb' || next?.kind !== 'thing') return [];
        const word = /^(?:,| and| or|, and|, or) (?<word>[a-z]{3,20}) (?:the |our |my |any |all )?$/.exec(
          cased.slice(mark.to, next.at),
        )?.groups?.['word'];
        return word === undefined || noVerb.test(word) ? [] : [word];
      });

/** "… and to touch KMS keys". */
const unknownBefore = ({ at }: Mark, before: Mark | undefined, cased: string): readonly string[] => {
  const word = /\b(?:and|or) to (?<word>[a-z]{3,20}) (?:the |our |my |any |all |kms |aws |amazon |bedrock )?$/i.exec(
    cased.slice(before?.to ?? 0, at),
  )?.groups?.['word'];
  return word === undefined || noVerb.test(word) ? [] : [word];
};

const noVerb =
  /^(?:the|our|my|any|all|every|its|their|your|only|new|old|own|other|these|those|this|that|some|each|from|into|under|with|for|bedrock|aws|amazon|also|not|no|never|private|public|custom|just|in|on|of)$|ed$|s$/;

/** "Edit prompts and prompt versions": one that nobody names, beside all of them. */
const isOfAll = (clause: Clause, clauses: readonly Clause[]): boolean => {
  const any = clause.resource.replace(/\{(?!Region|AccountId)\w+\}$/, '*');
  return (
    any !== clause.resource &&
    clauses.some(
      ({ effect, action, resource }) => effect === clause.effect && action === clause.action && resource === any,
    )
  );
};
