import { compile, decide } from '@whydenied/iam';
import { findPhrase } from '../lookup/find-phrase.ts';
import { pageOf } from '../page-of.ts';
import { saySource } from '../say/say-source.ts';
import { asksHint, faultWords, givingUp } from './answer-words.data.ts';
import { arrowsOf, type BrokenWiring } from './arrows-of.ts';
import type { PracticeState } from './practice-state.ts';

export type Graded = { readonly reply: string; readonly isSettled: boolean; readonly page: string };

/** Grades an answer by deciding every arrow; null when the text is no answer to the round. */
export const grade = (state: PracticeState, text: string): Graded | null => {
  const broken = arrowsOf(state);
  const failing = broken.arrows.findIndex(
    ({ policies, request }) => decide(compile(policies), request).decision !== 'allowed',
  );
  const page = broken.arrows[failing]?.page ?? '';
  if (asksHint.some((phrase) => findPhrase(text, phrase) !== -1))
    return { reply: hints[broken.fault.kind], isSettled: false, page };
  if (givingUp.some((phrase) => findPhrase(text, phrase) !== -1))
    return { reply: `The solution: ${solution(broken, failing)}`, isSettled: true, page };
  const named = namedArrow(broken, text);
  const reason = faultWords.find(([, words]) => words.some((word) => findPhrase(text, word) !== -1))?.[0] ?? null;
  if (named === null && reason === null) return null;
  if (named !== null && named !== failing)
    return {
      reply: `Not arrow ${named + 1}: the evaluator allows it as it stands. Look again, or say “solution”.`,
      isSettled: false,
      page,
    };
  if (named === null)
    return { reply: 'Which arrow do you mean? Name its number, and why it fails.', isSettled: false, page };
  const verdict =
    reason === broken.fault.kind
      ? 'Right, arrow and reason.'
      : reason === null
        ? 'Right arrow.'
        : 'Right arrow, but for another reason.';
  return { reply: `**${verdict}** ${solution(broken, failing)}`, isSettled: true, page };
};

/** Where to look, and not which it is. */
const hints: Readonly<Record<BrokenWiring['fault']['kind'], string>> = {
  action:
    'A hint: compare the `Action` of each statement with what is asked, letter for letter. Every API call has an action of its own.',
  resource:
    'A hint: compare the `Resource` of each statement with what is asked: the Region, the path, what stands behind the last slash.',
  principal: 'A hint: who calls is not the same on every arrow. Compare each `Principal` with the one who asks.',
  condition: 'A hint: a `Condition` holds only for the values that the request sends. Compare accounts and ids.',
  effect: 'A hint: not every statement here says `Allow`, and an explicit deny wins over all of them.',
};

const solution = ({ arrows, fault }: BrokenWiring, failing: number): string => {
  const arrow = arrows[failing];
  if (arrow === undefined) throw new Error('bug: a round in which nothing fails');
  const { decision } = decide(compile(arrow.policies), arrow.request);
  const page = pageOf(arrow.page);
  return [
    `Arrow ${failing + 1}, ${arrow.name}, fails: ${fault.says}. The evaluator decides \`${decision}\` for \`${arrow.request.action}\`, and \`allowed\` on the others.`,
    page === null ? '' : `To read: **${page.title}**. ${page.definition}\n\n${saySource([page])}`,
    'Say “next” for another round.',
  ].join('\n\n');
};

const namedArrow = ({ arrows }: BrokenWiring, text: string): number | null => {
  const number = /(?<![\p{Script=Latin}\d.:/-])([1-9])(?![\d\p{Script=Latin}])/u.exec(text)?.[1];
  if (number !== undefined && Number(number) <= arrows.length) return Number(number) - 1;
  const ordinal = ordinals.findIndex((words) => words.some((word) => findPhrase(text, word) !== -1));
  if (ordinal !== -1 && ordinal < arrows.length) return ordinal;
  const hits = arrows.map(({ name }) => partsOf(name).filter((part) => text.includes(part)).length);
  const best = Math.max(...hits);
  return best >= 2 && hits.filter((hit) => hit === best).length === 1 ? hits.indexOf(best) : null;
};

const partsOf = (name: string): readonly string[] => name.toLowerCase().match(/[a-z0-9]{2,}/g) ?? [];

const ordinals = [
  [
    'first',
    'erste',
    'ersten',
    'premier',
    'première',
    'primero',
    'primera',
    'primeiro',
    'primo',
    'prima',
    '一番目',
    '第一',
  ],
  ['second', 'zweite', 'zweiten', 'deuxième', 'segundo', 'segunda', 'secondo', 'seconda', '二番目', '第二'],
  ['third', 'dritte', 'dritten', 'troisième', 'tercero', 'tercera', 'terceiro', 'terzo', '三番目', '第三'],
  ['fourth', 'last', 'vierte', 'vierten', 'quatrième', 'cuarto', 'quarto', '四番目', '第四', '最後', '最后'],
];
