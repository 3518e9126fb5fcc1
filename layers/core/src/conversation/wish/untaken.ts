import type { Clause, WishForm } from './read-clauses.ts';

/** What of a wish its policy does not hold, a line each: clauses that it breaks, and verbs that no action was found for. */
export const untaken = ({ unread }: WishForm, broken: readonly Clause[]): readonly string[] => [
  ...[...Map.groupBy(broken, ({ word, effect }) => `${effect} ${word}`).values()].map((all) => {
    const [{ effect = 'allow', word = '' } = {}] = all;
    const actions = [...new Set(all.map(({ action }) => `\`${action}\``))].slice(0, 3).join(', ');
    return `“${word}” (${actions}): ${says[effect]}`;
  }),
  ...[...new Set(unread)]
    .slice(0, 3)
    .map(
      (word) => `“${word}”: I know no action of AWS for it here; name the action (\`service:Action\`) and I put it in`,
    ),
];

const says = {
  allow: 'it could not be put in beside the rest',
  not: 'it is allowed by the statement for the rest',
  deny: 'it is not denied by it',
} as const;
