import { readArn } from '../../arn/index.ts';
import { readText } from '../../intake/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { readNames } from '../told/read-names.ts';
import { nameMarks } from '../wish/names-of-things.ts';
import { asRead } from './as-read.ts';
import type { Composition } from './composition.ts';
import type { Denied } from './deny-parts.ts';
import { excludedStretches } from './excluded-stretches.ts';
import { grantsOf } from './grants-of.ts';
import { namedThings } from './named-things.ts';

type Wish = Omit<Denied, 'policyType'>;

/** What is asked for one of several; `isAlike`: it says only what is other than for the first. */
type Part = Wish & { readonly isAlike?: boolean };

/** Several roles of one wish, each with what the words beside it ask for: "A only decrypts, B only encrypts"; else the wish as it is. */
export const composeEach = (wish: Wish, make: (wish: Wish) => readonly Composition[]): readonly Composition[] => {
  const parts = partsOf(wish);
  const made = parts.length < 2 ? [] : parts.map(make);
  if (made.length < 2 || made.some((each) => each.length === 0)) return make(wish);
  const isAlike = parts.some((part) => part.isAlike === true);
  // Clause by clause what is left out would be missed.
  const all = made.flat().map((each) => (isAlike ? { ...each, knownBy: /(?!)/ } : each));
  return all.every(({ policyType }) => policyType === 'resource') ? [joined(all, parts)] : all;
};

/** One document for one resource; none of them may what only another one asked for. */
const joined = (all: readonly Composition[], parts: readonly Wish[]): Composition => {
  const [first] = all as [Composition, ...Composition[]];
  return {
    ...first,
    statements: all.flatMap(({ statements }) => statements),
    asks: [...all.flatMap(({ asks }) => asks), ...crossed(all, parts)],
    notes: [...new Set(all.flatMap(({ notes }) => notes))],
  };
};

const crossed = (all: readonly Composition[], parts: readonly Wish[]): Composition['asks'] =>
  all.flatMap(({ asks }, at) =>
    asks
      .filter(({ expect }) => expect === 'allowed')
      .flatMap((ask) =>
        parts.flatMap(({ named, grants }, other) =>
          other === at || grants.some(({ actions }) => actions.includes(ask.request.action))
            ? []
            : [
                {
                  expect: 'denied' as const,
                  request: { ...ask.request, principal: named.principals[0] ?? '' },
                  says: `to \`${nameOf(named.principals[0] ?? '')}\` what only the other asks for`,
                },
              ],
        ),
      ),
  );

/** From one principal to the next; empty where they ask for the same, or one for nothing. */
const partsOf = (wish: Wish): readonly Part[] => {
  const { facts } = wish;
  const places = principalsOf(wish)
    .map((principal) => ({
      principal,
      at: facts.text.indexOf(facts.text.includes(principal) ? principal : nameOf(principal)),
    }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  // What stands before the first is said of all: "KMS key policy: …".
  const head = facts.text.slice(0, places[0]?.at);
  const parts = places.map(({ principal, at }, index) => {
    const text = `${head}${facts.text.slice(at, places[index + 1]?.at)}`;
    const made = partOf(wish, text, principal);
    if (index === 0 || made.grants.length > 0) return made;
    // "A may query only K1, B only K2": as what was said of the first, of its own names.
    const alike = alikeOf(facts.text.slice(places[0]?.at, places[1]?.at), facts.text.slice(at, places[index + 1]?.at));
    return alike === null ? made : { ...partOf(wish, `${head}${alike}`, principal), isAlike: true };
  });
  const asked = parts.map(({ grants }) => JSON.stringify(grants));
  return asked.some((each) => each === '[]') || new Set(asked).size < parts.length ? [] : parts;
};

const partOf = (wish: Wish, text: string, principal: string): Part => {
  const part = readText(text);
  const told = namedThings(part);
  const { named } = wish;
  const own: Wish['named'] = {
    ...named,
    principals: [principal],
    bucket: told.bucket ?? named.bucket,
    prefix: told.bucket === null ? named.prefix : told.prefix,
    models: told.models.length > 0 ? told.models : named.models,
    of: (kind) => told.of(kind) ?? named.of(kind),
  };
  const plain = asRead(plainLetters(text.replace(principal, ' ')));
  return { ...wish, facts: part, plain, named: own, grants: grantsOf(part, plain, own) };
};

/** The words of the first with the names of the other in the place of its own; null: it names more or fewer. */
const alikeOf = (first: string, other: string): string | null => {
  // "B must not query K2" is the contrary of what was said of the first.
  if (excludedStretches(other).length > 0) return null;
  const [mine, theirs] = [nameMarks(first), nameMarks(other)];
  if (mine.length === 0 || mine.length !== theirs.length) return null;
  return mine.toReversed().reduce((text, { at, to }, index) => {
    const name = theirs[theirs.length - 1 - index]?.name ?? '';
    return `${text.slice(0, at)}${name}${text.slice(to)}`;
  }, first);
};

/** Whom the wish names; of names without an account each that stands as a role, but for one that is passed or assumed. */
const principalsOf = ({ facts, named, grants }: Wish): readonly string[] => {
  const isHanded = grants.some(({ actions }) =>
    actions.some((action) => /^(?:iam:PassRole|sts:AssumeRole)$/.test(action)),
  );
  if (isHanded || named.arns.some((arn) => readArn(arn).service === 'iam')) return named.principals;
  const told = readNames(facts.text).flatMap(({ kind, name }) => (kind === 'role' ? [name] : []));
  const more = [...new Set(told)].map((name) => `arn:aws:iam::${named.account}:role/${name}`);
  return [...new Set([...named.principals, ...more])];
};

const nameOf = (principal: string): string => principal.slice(principal.lastIndexOf('/') + 1);
