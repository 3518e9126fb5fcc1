import { matchAction } from '@whydenied/iam';
import { findDanger } from '../../danger/index.ts';
import { spokenApart } from '../compose/compose-each.ts';
import type { Composition } from '../compose/composition.ts';
import type { Target } from '../compose/target-of.ts';
import { says } from '../compose/words.ts';
import { languageOf } from '../reading/language-of.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { beyondClauses } from './beyond-clauses.ts';
import { brokenClauses } from './broken-clauses.ts';
import { composeClauses, guardedServices, type Wish } from './compose-clauses.ts';
import { type Clause, readClauses, type WishForm } from './read-clauses.ts';
import { untaken } from './untaken.ts';

type Composed = readonly Composition[];

type Ways = {
  /** As it was made of the whole wish. */
  readonly first: Composed;
  readonly spared: (all: Composed) => Composed;
  /** Whether it may be handed out: harmless, and proven. */
  readonly isGood: (all: Composed) => boolean;
};

/** The policy of a wish that keeps what was read clause by clause: as it was made, else the one that is made of the clauses; what neither keeps is said with it. Null: none can be made. */
export const keepClauses = (wish: Wish, { first, spared, isGood }: Ways): Composed | null => {
  const made = isGood(first) ? first : [];
  const form = formOf(wish);
  if (form === null) return made.length === 0 ? null : made;
  if (made.some(({ knownBy }) => knownBy !== undefined))
    return withUntaken(made, { clauses: [], unread: [] }, besideKnown(made, wish));
  if (made.some(({ isOfSeveral }) => isOfSeveral === true)) return withUntaken(made, form, leftOfSeveral(made, form));
  const apart = spokenApart(wish);
  if (apart.length > 1) return turnedFor(apart, wish, { made, form, spared, isGood });
  const broken = made.length === 0 ? form.clauses : brokenClauses(made, form.clauses);
  const beyond = beyondClauses(made, wish, form.clauses).length;
  if (broken.length + beyond === 0) return withUntaken(made, form, []);
  const second = spared(composeClauses(wish, form.clauses));
  if (isGood(second)) {
    const left = brokenClauses(second, form.clauses);
    if (left.length + beyondClauses(second, wish, form.clauses).length < broken.length + beyond)
      return withUntaken(second, form, left);
  }
  const third = withoutDanger(wish, form, { spared, isGood });
  return third ?? (made.length === 0 ? null : withUntaken(made, form, broken));
};

/** Roles that could not be parted, each with words of its own: the one policy of all of it is not handed out. */
const turnedFor = (
  apart: readonly string[],
  wish: Wish,
  { made, form, spared, isGood }: Omit<Ways, 'first'> & { readonly made: Composed; readonly form: WishForm },
): Composed | null => {
  const whole = made.length > 0 ? made : spared(composeClauses(wish, form.clauses));
  const [first, ...rest] = isGood(whole) ? whole : [];
  return first === undefined ? null : [{ ...first, turned: apart.slice(1) }, ...rest];
};

/** The clauses do not say whose each is, and one policy of them would give each role what only the other asks for: what none of theirs does is told. */
const leftOfSeveral = (made: Composed, { clauses }: WishForm): readonly Clause[] => {
  const done = made.flatMap(({ statements }) => statements.flatMap(({ Action }) => [Action ?? []].flat().map(String)));
  return clauses.filter(
    ({ effect, action }) => effect === 'allow' && !done.some((pattern) => matchAction(pattern, action)),
  );
};

/** What may be handed out of a wish that asks for something dangerous beside it, with what the rest would mean. */
const withoutDanger = (
  wish: Wish,
  form: WishForm,
  { spared, isGood }: Pick<Ways, 'spared' | 'isGood'>,
): Composed | null => {
  const dangers = form.clauses.flatMap(({ effect, action, resource }) => {
    const danger = effect === 'allow' ? findDanger({ action, resource }) : null;
    return danger === null ? [] : [{ action, danger }];
  });
  if (dangers.length === 0 || wish.target !== 'identity') return null;
  const dangerous = new Set(dangers.map(({ action }) => action));
  const rest = form.clauses.filter(({ action }) => !dangerous.has(action));
  // What is never to be stands as a Deny: the rest of the wish is not all that this role has.
  const made = spared(
    composeClauses(
      wish,
      rest.map((each) => (each.effect === 'not' ? { ...each, effect: 'deny' } : each)),
    ),
  );
  const [first, ...others] = made;
  if (first === undefined || !isGood(made)) return null;
  const said = dangers.map(({ action, danger }) => `\`${action}\`: ${danger.means}; ${danger.instead}`);
  return [{ ...first, untaken: [...(first.untaken ?? []), ...new Set(said)], withholds: true }, ...others];
};

/** What a wish says beside a form that is known as a whole, of services that its policy does not speak of. */
const besideKnown = (made: Composed, wish: Wish): readonly Clause[] => {
  const statements = made.flatMap((each) => each.statements);
  // Every service but some: it speaks of them all.
  if (statements.some(({ NotAction }) => NotAction !== undefined)) return [];
  const spoken = new Set(statements.flatMap(({ Action }) => [Action ?? []].flat().map(serviceOf)));
  const known = made.flatMap(({ knownBy }) => knownBy ?? []);
  const text = known.reduce((rest, words) => rest.replace(words, ' '), plainLetters(wish.facts.text));
  const clauses = formOf({ ...wish, facts: { ...wish.facts, text } })?.clauses ?? [];
  return clauses.filter(({ effect, action }) => effect !== 'not' && !spoken.has(serviceOf(action)));
};

const serviceOf = (action: unknown): string => String(action).split(':')[0] ?? '';

const withUntaken = ([first, ...rest]: Composed, form: WishForm, broken: readonly Clause[]): Composed => {
  if (first === undefined) return [];
  const said = [...(first.untaken ?? []), ...untaken(form, broken)];
  const turned = turnedBy(form, broken);
  const withholds = form.clauses.some(({ effect }) => effect !== 'allow') && broken.length === 0;
  return [
    {
      ...first,
      ...(said.length === 0 ? {} : { untaken: said }),
      ...(withholds ? { withholds } : {}),
      ...(turned.length === 0 ? {} : { turned }),
    },
    ...rest,
  ];
};

/** What is only said not to be, and would be allowed: "in S3 everything other than deleting". */
const turnedBy = ({ clauses }: WishForm, broken: readonly Clause[]): readonly string[] => [
  ...new Set(
    broken.flatMap(({ effect, action, word }) =>
      effect === 'not' && !clauses.some((each) => each.effect === 'allow' && each.action === action) ? [word] : [],
    ),
  ),
];

/** The wish read clause by clause; null: its policy is not made of clauses, or it has none. */
const formOf = ({ target, facts, named, grants }: Wish): WishForm | null => {
  const guarded = stands[target];
  if (guarded === undefined) return null;
  const form = readClauses({
    text: facts.text,
    named,
    language: languageOf(facts.text),
    usual: target === 'serviceControl' ? 'deny' : 'allow',
    guarded,
  });
  const clauses = form.clauses.filter((clause) => counts(clause, { target, all: form.clauses, text: facts.text }));
  if (clauses.length === 0) return null;
  if (target === 'identity' && turned.test(plainLetters(facts.text))) return turnedOver({ ...form, clauses });
  // Nothing is to be allowed: what is not to be is what the policy is for.
  const isDeny =
    target === 'identity' &&
    grants.length === 0 &&
    clauses.every(({ effect }) => effect !== 'allow') &&
    // "Only to query it, nothing that writes": what is to be allowed was not read, and no Deny stands for it.
    (clauses.some(({ effect }) => effect === 'deny') || !says.only.test(plainLetters(facts.text)));
  return { ...form, clauses: isDeny ? clauses.map((clause) => ({ ...clause, effect: 'deny' })) : clauses };
};

/** What a resource's own policy can say is done to that resource; a service reads objects and lists nothing; who calls a model streams only if that is said. */
const counts = (
  { action, subject }: Clause,
  { target, all, text }: { readonly target: Target; readonly all: readonly Clause[]; readonly text: string },
): boolean => {
  const service = guardedServices[target];
  if (service !== undefined && !action.startsWith(`${service}:`)) return false;
  if (action === 'bedrock:InvokeModel' && onlyStreamed.test(plainLetters(text))) return false;
  if (action === 's3:ListBucket' && subject?.endsWith('.amazonaws.com') === true) return false;
  return (
    action !== 'bedrock:InvokeModelWithResponseStream' ||
    /stream|ストリーミング|流式|continu/i.test(text) ||
    all.every((each) => each.action !== 'bedrock:InvokeModel')
  );
};

/** "Invoke it in streaming": how it is called, and no second way. */
const onlyStreamed =
  /\b(?:en|in|im|per|only|just|nur|solo|seulement|uniquement|somente|apenas|soltanto) (?:modo |modalita |mode )?stream(?:ing)?\b(?! (?:too|also|as well|auch|aussi|tambien|tambem|anche))|\bstreamend\b|\bstreaming[- ]only\b|\ben continu\b|ストリーミングのみ|仅流式|只.{0,4}流式/;

/** "Make it a deny": what was allowed is denied, and what was taken out stays out. */
const turnedOver = ({ clauses, unread }: WishForm): WishForm => ({
  unread,
  clauses: clauses.filter(({ effect }) => effect === 'allow').map((clause) => ({ ...clause, effect: 'deny' })),
});

const turned =
  /\b(?:make|turn) (?:it|this|that) (?:into )?an? (?:explicit )?deny\b|\bas an? (?:explicit )?deny\b|\bmach\w* (?:ein|daraus ein)\w* (?:verbot|deny)|\bals (?:deny|verbot)\b|\b(?:en fais|fais-en|fais en|transforme\W?la en) un(?:e)? (?:deny|refus|interdiction)|\bhazl[oa] (?:un )?deny|\bconviertel[oa] en (?:un )?(?:deny|denegacion)|\b(?:transforme|faca)\w* (?:disso |isso )?(?:em |um )+deny|\b(?:trasformala|fanne|rendila) (?:in )?un deny|(?:拒否|deny) ?(?:に(?:して|変え))|改成(?:拒绝|deny)/;

/** The policies that are made of clauses, and the thing that they stand on. */
const stands: Partial<Record<Target, string | null>> = {
  identity: null,
  permissionsBoundary: null,
  serviceControl: null,
  vpcEndpoint: null,
  bucket: 'bucket',
  key: 'key',
  queue: 'queue',
  topic: 'topic',
  secret: 'secret',
  function: 'function',
};
