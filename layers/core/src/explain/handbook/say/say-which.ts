import { type ControlKind, controls } from '../controls/controls.data.ts';
import type { HandbookPage, PageRows } from '../page.ts';

/** Which of the pages told together counts: by what each of them is, a limit or a grant. */
export const sayWhichWins = (pages: readonly HandbookPage[]): string => {
  const [one, other] = pages;
  if (one === undefined) throw new Error('bug: nothing to choose among');
  const limit = pages.find((page) => kindOf(page) === 'limits');
  if (other === undefined)
    return limit === undefined
      ? `**${one.title}:** ${one.rows.does}. ${anyDeny}`
      : `**The limit does:** it ${limit.rows.does}. What an identity policy allows beyond it stays denied. ${anyDeny}`;
  const kinds = pages.map(kindOf);
  if (kinds.every((kind) => kind === 'limits'))
    return `**Neither: each of them limits, and grants nothing.** What is left is what all of them and an identity policy allow. ${denyWins}`;
  if (kinds.every((kind) => kind === 'grants'))
    return `**Neither overrides the other:** they are read together. Within one account an Allow in either is enough, across accounts both are needed (a role’s trust policy and a key’s policy always have to allow). ${denyWins}`;
  if (limit !== undefined && kinds.includes('grants'))
    return `**The limit: ${limit.title}.** It ${limit.rows.does}; what something else allows counts only within it. ${denyWins}`;
  return `**Neither replaces the other:**\n\n${pages.map(({ title, rows }) => `- **${title}** ${rows.does}.`).join('\n')}\n\n${denyWins}`;
};

const denyWins = 'A Deny that matches wins in whichever of them it stands.';
const anyDeny = 'A Deny that matches wins, whichever policy it stands in.';

/** Whether each of the pages told together has to be there. */
export const sayBoth = (pages: readonly HandbookPage[]): string => {
  const kinds = pages.map(kindOf);
  if (kinds.every((kind) => kind === 'limits'))
    return '**None of them is needed for a call to pass:** they limit and grant nothing. But each that is there has to allow it, beside the identity policy that grants it.';
  if (kinds.every((kind) => kind === 'grants'))
    return '**Within one account one of them is enough, across accounts both are needed** (a role’s trust policy and a key’s policy always have to allow).';
  return `**Each for what it does:**\n\n${pages.map(({ title, rows }) => `- **${title}**: ${rows.does}.`).join('\n')}`;
};

/** One of the rows that a comparison sets side by side, of each page told. */
export const sayRow = (pages: readonly HandbookPage[], row: keyof PageRows): string => {
  const [one, other] = pages;
  if (one === undefined) throw new Error('bug: nothing to choose among');
  return other === undefined
    ? `**${labels[row]}:** ${one.rows[row]}.`
    : `**${labels[row]}:**\n\n${pages.map(({ title, rows }) => `- **${title}**: ${rows[row]}.`).join('\n')}`;
};

const labels: Readonly<Record<keyof PageRows, string>> = {
  where: 'Where it sits',
  does: 'What it does',
  owner: 'Who sets it',
  when: 'Take it when',
};

const kindOf = ({ id }: HandbookPage): ControlKind | null =>
  controls.find(([, , , , , , page]) => page === id)?.[1] ?? null;
