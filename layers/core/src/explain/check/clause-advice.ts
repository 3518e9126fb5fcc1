import type { CheckedEvidence } from './checked-evidence.ts';

/** The kinds of advice that there are; a fix supports some of them. */
export type Advice = 'grants' | 'removes' | 'runs' | 'sends' | 'pastes' | 'retries' | 'changes' | 'dismisses';

/** The words of a clause in small letters. */
export const clauseWords = (clause: string): readonly string[] =>
  clause
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[a-z][a-z'-]*/g) ?? [];

/** The advice that a clause gives: a verb of doing where it begins with one, or after "should", "must", "please"; null: it gives none. */
export const adviceIn = (words: readonly string[]): Advice | null => {
  const at = words.findIndex((word, index) => verbs.has(word) && (index === 0 || openers.has(words[index - 1] ?? '')));
  return at < 0 ? null : (verbs.get(words[at] ?? '') ?? null);
};

/** What the fix, the question and the words for them advise. */
export const supportedAdvice = ({ diagnosis, repair, explanation }: CheckedEvidence): ReadonlySet<Advice> => {
  const said = explanation.toLowerCase();
  const { steps, kind } = repair.fix;
  const allows = steps.some(
    ({ statement, target }) => statement?.['Effect'] === 'Allow' || target.policyType === 'dataAccess',
  );
  const all: readonly (readonly [Advice, boolean])[] = [
    ['grants', allows],
    ['removes', kind === 'removeStatement' || kind === 'changeStatement' || /\b(?:remove|detach|delete)/.test(said)],
    ['runs', steps.some(({ cli }) => cli !== '') || /\baws [a-z0-9-]+ [a-z-]+/.test(said) || /\brun\b/.test(said)],
    ['sends', kind === 'askOwner' || /\b(?:send|ask|owner)\b/.test(said)],
    ['pastes', diagnosis.questions.length > 0 || /\bpaste\b/.test(said)],
    ['retries', /\b(?:wait|retry|again|minute)\b/.test(said)],
    ['changes', steps.length > 0 || /\b(?:change|replace|correct|use|set|switch)\b/.test(said)],
  ];
  return new Set(all.flatMap(([advice, isGiven]) => (isGiven ? [advice] : [])));
};

export const isSupported = (advice: Advice, supported: ReadonlySet<Advice>): boolean => supported.has(advice);

const openers = new Set(
  'please then first next now just simply also and or to should must can could may need you safely better'.split(' '),
);

const verbsOf: Readonly<Record<Advice, string>> = {
  grants: 'add attach grant give create put include append insert allow permit apply extend enable assign',
  removes: 'remove delete detach disable drop lift bypass',
  runs: 'run execute start launch',
  sends: 'send forward contact call email mail phone write tell report escalate visit message',
  pastes: 'paste share provide post upload enter submit',
  retries: 'retry wait repeat try',
  // No fix advises to look away.
  dismisses: 'ignore skip forget postpone relax',
  changes: 'change replace edit update correct adjust modify switch rename set use install download buy open',
};

const verbs: ReadonlyMap<string, Advice> = new Map(
  (Object.entries(verbsOf) as [Advice, string][]).flatMap(([advice, words]) =>
    words.split(' ').map((word) => [word, advice] as const),
  ),
);
