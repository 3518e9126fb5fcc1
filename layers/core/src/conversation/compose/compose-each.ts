import { readText } from '../../intake/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { asRead } from './as-read.ts';
import type { Composition } from './composition.ts';
import type { Denied } from './deny-parts.ts';
import { grantsOf } from './grants-of.ts';

type Wish = Omit<Denied, 'policyType'>;

/** Several roles of one wish, each with what the words beside it ask for: "A only decrypts, B only encrypts"; else the wish as it is. */
export const composeEach = (wish: Wish, make: (wish: Wish) => readonly Composition[]): readonly Composition[] => {
  const parts = partsOf(wish);
  const made = parts.length < 2 ? [] : parts.map(make);
  if (made.length < 2 || made.some((each) => each.length === 0)) return make(wish);
  const all = made.flat();
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
const partsOf = (wish: Wish): readonly Wish[] => {
  const { facts, named } = wish;
  const places = named.principals
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
    const part = readText(text);
    const own = { ...named, principals: [principal] };
    const plain = asRead(plainLetters(text.replace(principal, ' ')));
    return { ...wish, named: own, grants: grantsOf(part, plain, own) };
  });
  const asked = parts.map(({ grants }) => JSON.stringify(grants));
  return asked.some((each) => each === '[]') || new Set(asked).size < parts.length ? [] : parts;
};

const nameOf = (principal: string): string => principal.slice(principal.lastIndexOf('/') + 1);
