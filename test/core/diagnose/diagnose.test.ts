import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../../layers/core/src/diagnose/index.ts';
import { type Case, type Expected, readCaseFiles } from './case-files.ts';
import { diagnoseCase } from './diagnose-case.ts';

const diagnosed = new Map<Case, Diagnosis>();

/** Each case is diagnosed once for all that is asked of it. */
const diagnosisOf = (item: Case): Diagnosis => {
  const diagnosis = diagnosed.get(item) ?? diagnoseCase(item);
  diagnosed.set(item, diagnosis);
  return diagnosis;
};

const files = readCaseFiles('diagnose');

describe.each(files)('%s', (_, { rule, cases }) => {
  it.each(cases.map((item) => [item.name, item] as const))(`${rule}: %s`, (_name, item) => {
    const diagnosis = diagnosisOf(item);

    expect(pick(diagnosis, item.expect)).toEqual(item.expect);
  });
});

/** The part of a diagnosis that a case speaks of, in the words of the case. */
const pick = (diagnosis: Diagnosis, expected: Expected): Expected => {
  const { cause, remedy, requests, denial } = diagnosis;
  const fix = JSON.stringify(remedy);
  const chain = requests.map(({ action, resource }) => `${action} ${resource}`);
  const same = <T>(wanted: readonly T[] | undefined, has: (item: T) => boolean) => wanted?.filter(has);
  const found: Record<keyof Expected, unknown> = {
    cause: cause.id,
    title: cause.title,
    causeAny: expected.causeAny?.includes(cause.id ?? '') ? expected.causeAny : [cause.id],
    notCause: cause.id === expected.notCause ? `not ${cause.id}` : expected.notCause,
    confidence: cause.confidence,
    isPermissionProblem: diagnosis.isPermissionProblem,
    stated: Object.fromEntries(Object.keys(expected.stated ?? {}).map((key) => [key, statedOf(diagnosis, key)])),
    denial: Object.fromEntries(Object.entries(denial).filter(([key]) => key in (expected.denial ?? {}))),
    remedy: remedy.kind,
    actions: same(expected.actions, (action) => remedy.actions.includes(action)),
    noAllow: remedy.kind !== 'grant' && remedy.kind !== 'correct',
    chain: same(expected.chain, (link) => chain.includes(link)),
    fixHolds: same(expected.fixHolds, (part) => fix.includes(part)),
    alternatives: same(expected.alternatives, (id) => cause.alternatives.some((other) => other.id === id)),
    question: diagnosis.questions.length === 1,
    notEvaluated: same(expected.notEvaluated, (type) =>
      diagnosis.notEvaluated.some(({ policyType }) => policyType === type),
    ),
  };
  return Object.fromEntries(Object.entries(found).filter(([key]) => key in expected));
};

const statedOf = ({ requests }: Diagnosis, key: string): unknown => {
  const [stated] = requests;
  return Object.entries(stated ?? {}).find(([name]) => name === key)?.[1];
};

describe('every diagnosis', () => {
  const all = files.flatMap(([, { cases }]) => cases.map((item) => [item.name, item] as const));

  it.each(all)('asks one question at most, and one where it guesses: %s', (_name, item) => {
    const { cause, questions, isPermissionProblem, notEvaluated } = diagnosisOf(item);

    expect(questions.length).toBeLessThanOrEqual(1);
    if (cause.confidence === 'possible') expect(questions).toHaveLength(1);
    if (!isPermissionProblem) expect(notEvaluated).toEqual([]);
  });

  it.each(all)('never answers an explicit deny with an Allow: %s', (_name, item) => {
    const { denial, remedy } = diagnosisOf(item);

    if (denial.kind === 'explicit') expect(['exceptFromDeny', 'askOwner', 'noPolicyChange']).toContain(remedy.kind);
  });
});
