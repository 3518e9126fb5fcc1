import type { CheckedEvidence } from './checked-evidence.ts';
import { arnsIn, pairsIn, wordsIn } from './tokens.ts';

/** Every name that the evidence holds, whole: `role/app` does not vouch for `role/app-2`. */
export type Vocabulary = {
  readonly arns: ReadonlySet<string>;
  /** `service:Action` and condition keys, in lower case. */
  readonly pairs: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** The text of everything, for phrases and commands. */
  readonly text: string;
};

/** The names of an answer. What the person pasted is no part of it: only what the engines took from it. */
export const vocabularyOf = (evidence: CheckedEvidence): Vocabulary => {
  const text = textsOf(evidence).join('\n');
  return {
    arns: new Set(arnsIn(text)),
    pairs: new Set(pairsIn(text).map((pair) => pair.toLowerCase())),
    words: new Set(wordsIn(text)),
    text,
  };
};

/** Whether the evidence holds this text as a whole, not inside a longer name. */
export const holds = (vocabulary: Vocabulary, text: string): boolean => {
  for (let at = vocabulary.text.indexOf(text); at !== -1; at = vocabulary.text.indexOf(text, at + 1)) {
    if (!isNamePart(vocabulary.text[at - 1]) && !isNamePart(vocabulary.text[at + text.length])) return true;
  }
  return false;
};

const isNamePart = (char: string | undefined): boolean => char !== undefined && /[\w-]/.test(char);

const textsOf = ({ diagnosis, repair, explanation }: CheckedEvidence): readonly string[] => [
  explanation,
  ...repair.fix.steps.flatMap((step) => [
    step.json,
    step.cli,
    step.sam,
    step.terraform,
    JSON.stringify(step.target),
    JSON.stringify(step.statement, null, 2),
  ]),
  ...[repair.details.ownHalf?.step ?? []]
    .flat()
    .flatMap(({ cli, json, sam, terraform }) => [cli, json, sam, terraform]),
  JSON.stringify([repair.fix.actions, repair.fix.verification]),
  ...repair.details.plainSteps.map(({ text, command }) => `${text}\n${command ?? ''}`),
  ...[repair.details.ownerText ?? '', ...repair.details.remarks, ...repair.details.exposure],
  ...diagnosis.requests.map(({ principal, action, resource }) => JSON.stringify([principal, action, resource])),
  ...diagnosis.questions.map(({ ask, because, command }) => `${ask}\n${because}\n${command ?? ''}`),
  ...diagnosis.citations.map(({ label, policy, url }) => JSON.stringify([label, policy, url])),
  ...[diagnosis.cause.title, ...diagnosis.because, ...diagnosis.pitfalls],
];
