import { nearestAnswers } from '../lookup/nearest-answers.ts';
import type { HandbookPage } from '../page.ts';
import { findMisbelief } from './find-misbelief.ts';
import { firstSentence } from './first-sentence.ts';
import { pairVerdicts } from './pair-verdicts.data.ts';
import { pickAnswers } from './pick-answers.ts';
import { pickFacts } from './pick-facts.ts';
import { saySource } from './say-source.ts';
import { within } from './within.ts';

/** Pages side by side: two as a table of five rows, more as a line each; then what is true of them together. */
export const sayComparison = (pages: readonly HandbookPage[], question: string): string => {
  const [one, other, ...more] = pages;
  if (one === undefined || other === undefined) throw new Error('bug: a comparison of less than two pages');
  const body = more.length === 0 ? table(one, other) : pages.map(line).join('\n');
  const near = pickFacts(pages, question).filter(({ fit }) => fit > 0);
  const misbelief = findMisbelief(pages, question);
  const ids = new Set(pages.map(({ id }) => id));
  const direct = pickAnswers(
    nearestAnswers(question)
      .slice(0, 1)
      .filter(({ answer, fit }) => ids.has(answer.page) || fit >= surely),
    [],
    question,
  );
  return within(
    limit,
    [
      ...(direct.length > 0 || more.length > 0 ? direct : verdictOn(one, other)),
      body,
      near[0]?.text ?? misbelief?.wrong.truth ?? null,
      near[1]?.text ?? null,
      near[2]?.text ?? null,
    ],
    saySource(pages),
  );
};

const limit = 1_500;
/** So near that it answers the question, whatever pages it names. */
const surely = 0.6;

/** Which of two is taken when, where no answer says it. */
const verdictOn = (one: HandbookPage, other: HandbookPage): readonly string[] => {
  const verdict = pairVerdicts[[one.id, other.id].sort().join(' ')];
  return verdict === undefined ? [] : [verdict];
};

const table = (one: HandbookPage, other: HandbookPage): string =>
  [
    `| | ${one.title} | ${other.title} |`,
    '|---|---|---|',
    ...rows.map(([name, cell]) => `| ${name} | ${safe(cell(one))} | ${safe(cell(other))} |`),
  ].join('\n');

const rows: readonly (readonly [string, (page: HandbookPage) => string])[] = [
  ['What it is', ({ definition }) => firstSentence(definition)],
  ['Where it sits', ({ rows: { where } }) => where],
  ['What it does', ({ rows: { does } }) => does],
  ['Who sets it', ({ rows: { owner } }) => owner],
  ['Take it when', ({ rows: { when } }) => when],
];

const safe = (text: string): string => text.replaceAll('|', '\\|');

const line = ({ title, definition, rows: { does } }: HandbookPage): string =>
  `- **${title}**: ${firstSentence(definition)} It ${does}.`;
