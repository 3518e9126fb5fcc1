import { readArn } from '../../arn/index.ts';
import { readText } from '../../intake/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { listedRoles } from '../told/listed-roles.ts';
import { readNames } from '../told/read-names.ts';
import { marksIn } from '../wish/marks.ts';
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

/** Several roles of one wish, each with what the words beside it ask for: "A only decrypts, B only encrypts"; else the wish as it is. What is asked of one alone is given to no other. */
export const composeEach = (wish: Wish, make: (wish: Wish) => readonly Composition[]): readonly Composition[] => {
  const each = partsOf(wish).map((part) => ({ part, made: make(part) }));
  const kept = each.filter(({ made }) => made.length > 0);
  if (kept.length === 0) return make(ofAllNamed(wish));
  const parts = kept.map(({ part }) => part);
  const isAlike = parts.some((part) => part.isAlike === true);
  // Clause by clause what is left out would be missed.
  const all = kept
    .flatMap(({ made }) => made)
    .map((one) => ({ ...one, isOfSeveral: true as const, ...(isAlike ? { knownBy: /(?!)/ } : {}) }));
  return all.length > 1 && all.every(({ policyType }) => policyType === 'resource') ? [joined(all, parts)] : all;
};

/** "Role a and role b may …": whose it is. */
const ofAllNamed = (wish: Wish): Wish => {
  const { text } = wish.facts;
  const places = placesIn(wish);
  const isRow = places.length > 1 && places.every((_, index) => stretchAt(text, places, index).includes(last(places)));
  return isRow ? { ...wish, named: { ...wish.named, principals: places.map(({ principal }) => principal) } } : wish;
};

const last = (places: readonly Place[]): string => nameOf(places.at(-1)?.principal ?? '');

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

/** From one principal to the next; empty where they ask for the same, or nothing was read of any. */
const partsOf = (wish: Wish): readonly Part[] => {
  const { text } = wish.facts;
  const listed = ofListed(wish);
  // What one of them is said again may be all that it is not like the others in, and unread.
  if (listed !== null) return listed.filter(({ grants }) => grants.length > 0);
  const places = placesIn(wish);
  if (places.length < 2) return [];
  // What stands before the first is said of all: "KMS key policy: …".
  const head = text.slice(0, places[0]?.at);
  const own = places.map((_, index) => stretchAt(text, places, index));
  return apart(
    places.map(({ principal }, index) => {
      const made = partOf(wish, `${head}${own[index]}`, principal);
      if (index === 0 || made.grants.length > 0) return made;
      // "A may query only K1, B only K2": as what was said of the first, of its own names.
      const alike = alikeOf(own[0] ?? '', own[index] ?? '');
      return alike === null ? made : { ...partOf(wish, `${head}${alike}`, principal), isAlike: true };
    }),
  );
};

/** Where each is named first, in the order of the text. */
const placesIn = (wish: Wish): readonly Place[] => {
  const { text } = wish.facts;
  return principalsOf(wish)
    .map((principal) => ({ principal, at: text.indexOf(text.includes(principal) ? principal : nameOf(principal)) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
};

type Place = { readonly principal: string; readonly at: number };

/** What is said from one principal on; of "role a and role b may …" it is said of both. */
const stretchAt = (text: string, places: readonly Place[], index: number): string => {
  const place = places[index];
  if (place === undefined) return '';
  const said = text.slice(place.at, places[index + 1]?.at);
  const name = said.startsWith(place.principal) ? place.principal : nameOf(place.principal);
  return index < places.length - 1 && onlyListed.test(said.slice(name.length))
    ? `${name} ${stretchAt(text, places, index + 1)}`
    : said;
};

// Whole words only: of "rolerolerole" there is one way to read it, and it is none of them.
const onlyListed =
  /^["'`”»」]?[\s,、，]*(?:(?:(?:and|or|und|oder|et|ou|y|o|e|as well as|sowie|also|the|der|die|den|la|le|el|il|r[oô]les?|rollen?|rol|papel|ruolo|users?)(?![\p{Script=Latin}\d_-])|ロール|角色|と|和)[\s,]*)*["'`“«「]?$/iu;

/** The words beside each of several roles, where more than one has a verb of its own. */
export const spokenApart = (wish: Wish): readonly string[] => {
  const { text } = wish.facts;
  const listed = listedRoles(text);
  const end = Math.max(0, ...listed.map((name) => text.indexOf(name) + name.length));
  const again = listed.flatMap((name) => {
    const at = placeOf(name, text, end);
    return at < 0 ? [] : [{ principal: name, at }];
  });
  const places =
    listed.length > 1
      ? [{ principal: listed[0] ?? '', at: text.indexOf(listed[0] ?? '') }, ...again.toSorted((a, b) => a.at - b.at)]
      : placesIn(wish);
  return places
    .map(({ at }, index) =>
      text
        .slice(at, places[index + 1]?.at)
        .trim()
        .slice(0, longestSaid),
    )
    .filter((said) => marksIn(plainLetters(said.replace(/^\S+/, ' ')), null).some(({ kind }) => kind === 'verb'));
};

const longestSaid = 90;

/** Those of whom something was read; where all ask for the same, they are one. */
const apart = (parts: readonly Part[]): readonly Part[] => {
  const told = parts.filter(({ grants }) => grants.length > 0);
  const asked = new Set(told.map(({ grants }) => JSON.stringify(grants)));
  return asked.size < told.length || (asked.size === 1 && told.length === parts.length) ? [] : told;
};

/** "Roles a and b may read X; b may also write Y": what stands behind the list is said of each of it, what stands behind a name again of that one; null: none is named again. */
const ofListed = (wish: Wish): readonly Part[] | null => {
  const { text } = wish.facts;
  const names = listedRoles(text);
  if (names.length < 2) return null;
  const end = Math.max(...names.map((name) => text.indexOf(name) + name.length));
  const again = names
    .map((name) => ({ name, at: placeOf(name, text, end) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  const [first] = again;
  if (first === undefined) return null;
  const head = text.slice(0, Math.min(...names.map((name) => text.indexOf(name))));
  const ofAll = text.slice(end, first.at);
  return names.map((name) => {
    const index = again.findIndex((each) => each.name === name);
    const principal =
      wish.named.principals.find((each) => nameOf(each) === name) ?? `arn:aws:iam::${wish.named.account}:role/${name}`;
    const base = partOf(wish, `${head}${name}${ofAll}`, principal);
    if (index < 0) return base;
    const own = partOf(wish, `${head}${text.slice(again[index]?.at, again[index + 1]?.at)}`, principal);
    return { ...own, grants: [...base.grants, ...own.grants] };
  });
};

const placeOf = (name: string, text: string, from: number): number => {
  const at = text.slice(from).search(new RegExp(`(?<![\\w/:@.-])${name.replace(/[+.]/g, '\\$&')}(?![\\w/@-])`));
  return at < 0 ? -1 : from + at;
};

const partOf = (wish: Wish, text: string, principal: string): Part => {
  const part = readText(text);
  const told = namedThings(part);
  const { named } = wish;
  // "B only receives from it": what the first names is meant, unless it names something of its own.
  const isOpen = nameMarks(text.replace(principal, ' ').replace(nameOf(principal), ' ')).length === 0;
  const own: Wish['named'] = {
    ...named,
    principals: [principal],
    bucket: told.bucket ?? (isOpen ? named.bucket : null),
    prefix: told.bucket === null && isOpen ? named.prefix : told.prefix,
    models: told.models.length > 0 || !isOpen ? told.models : named.models,
    ends: told.ends,
    of: (kind) => told.of(kind) ?? (isOpen ? named.of(kind) : null),
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
  if (isHanded || facts.mentions.arns.some((arn) => readArn(arn).service === 'iam')) return named.principals;
  const told = readNames(facts.text).flatMap(({ kind, name }) => (kind === 'role' ? [name] : []));
  const known = new Set(named.principals.map(nameOf));
  const more = [...new Set(told)]
    .filter((name) => !known.has(name))
    .map((name) => `arn:aws:iam::${named.account}:role/${name}`);
  return [...named.principals, ...more];
};

const nameOf = (principal: string): string => principal.slice(principal.lastIndexOf('/') + 1);
