import type { Case, Conversation, Outcome } from './conversation.ts';
import type { Answered } from './question.ts';

/** Where a fix is put by name: `put-role-policy --role-name app --policy-name whydenied-x`. */
const places = /put-(?:role|user|group)-policy --\w+-name (\S{1,130}) --policy-name (\S{1,130})/g;

/** A case with the names that other fixes of the conversation took for their inline policies. */
export const withTakenNames = (current: Case, { cases }: Pick<Conversation, 'cases'>): Case => {
  const earlier = [...cases.flatMap(({ outcome, settled }) => [...settled, outcome]), ...current.settled];
  const taken = [...new Set(earlier.filter((each) => each !== null).flatMap(namesOf))].slice(-mostNames);
  return taken.length === 0 ? current : { ...current, takenNames: taken };
};

const mostNames = 24;

/** With the call that each was written for: told once more it keeps its name. */
const namesOf = ({ fix, action, resource }: Outcome): readonly string[] =>
  fix.steps.flatMap(({ cli }) => placesIn(cli).map((place) => `${place} ${action} ${resource}`));

const placesIn = (cli: string): readonly string[] =>
  [...cli.matchAll(places)].map(([, holder, name]) => `${holder} ${name}`);

/** The answer with its inline policies under names that no earlier fix took: `put-role-policy` replaces a policy of the same name. */
export const withFreeNames = (answered: Answered, taken: readonly string[]): Answered => {
  const [own] = answered.answer.requests;
  const others = taken.filter((each) => !each.endsWith(` ${own?.action ?? null} ${own?.resource ?? null}`));
  const known = new Set(others.map((each) => each.split(' ', 2).join(' ')));
  const clashing = [...new Set(answered.answer.fix.steps.flatMap(({ cli }) => placesIn(cli)))].filter((each) =>
    known.has(each),
  );
  return clashing.reduce((each, place) => {
    const [holder = '', name = ''] = place.split(' ');
    const free = [2, 3, 4, 5, 6, 7, 8, 9]
      .map((count) => `${name}-${count}`)
      .find((one) => !known.has(`${holder} ${one}`));
    return free === undefined ? each : renamed(each, name, free);
  }, answered);
};

const renamed = (answered: Answered, was: string, is: string): Answered => {
  const label = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  const whole = (name: string): RegExp => new RegExp(`(?<![\\w-])${name.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`, 'g');
  const [byName, byLabel] = [whole(was), new RegExp(`(?<=")(\\w*_)?${label(was)}(?=")`, 'g')];
  const right = (value: unknown): unknown =>
    typeof value === 'string'
      ? value.replace(byName, is).replace(byLabel, (_, before = '') => `${before}${label(is)}`)
      : Array.isArray(value)
        ? value.map(right)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, right(each)]))
          : value;
  return {
    ...answered,
    answer: { ...answered.answer, fix: right(answered.answer.fix) as Answered['answer']['fix'] },
    repair: right(answered.repair) as Answered['repair'],
  };
};
