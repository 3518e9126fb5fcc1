import { compile, decide } from '@whydenied/iam';
import { codeSpan } from '../../explain/index.ts';
import { conditionMeanings } from './condition-meanings.data.ts';
import type { EngineQuestion } from './engine-question.ts';

type Statement = Readonly<Record<string, unknown>>;

/** What the fix would let through without its condition, decided of a call that carries another value. */
export const decideUnbound = ({ answered }: Pick<EngineQuestion, 'answered'>): string => {
  const bound = answered.repair.fix.steps.flatMap(({ statement }) =>
    statement?.['Effect'] === 'Allow' && statement['Condition'] !== undefined ? [statement] : [],
  );
  const [first] = bound;
  const keys = bound.flatMap(({ Condition }) => keysOf(Condition));
  const [key] = keys;
  if (first === undefined || key === undefined) return 'The fix has no condition: there is none to leave out.';
  const [now, then] = [first, { ...first, Condition: undefined }].map((statement) =>
    decisionOf(statement, key, answered),
  );
  const decided =
    now === 'implicitDeny' && then === 'allowed'
      ? ` Decided: with another ${codeSpan(key)} the call is denied by the statement as it is, and allowed without the condition.`
      : '';
  const meanings = [...new Set(keys)].flatMap((each) => {
    const meaning = conditionMeanings[each.toLowerCase()];
    return meaning === undefined ? [] : [`- ${codeSpan(each)}: ${meaning}.`];
  });
  return [
    `**The call would still go through, and more with it: keep ${keys.length === 1 ? 'it' : 'them'}.**${decided}`,
    ...(meanings.length === 0 ? [] : [`What it holds to today:\n\n${meanings.join('\n')}`]),
  ].join('\n\n');
};

const keysOf = (condition: unknown): readonly string[] =>
  Object.values((condition ?? {}) as Statement).flatMap((block) => Object.keys((block ?? {}) as Statement));

const decisionOf = (statement: Statement, key: string, { diagnosis }: EngineQuestion['answered']): string => {
  const { principal = null } = diagnosis.requests[0] ?? {};
  const [action = '*'] = [statement['Action']].flat().map(String);
  const [resource = '*'] = [statement['Resource'] ?? '*'].flat().map(String);
  const { Principal: _, ...plain } = statement;
  return decide(compile({ identity: [{ name: 'the fix', document: { Version: '2012-10-17', Statement: [plain] } }] }), {
    principal: principal ?? 'arn:aws:iam::111122223333:role/Application',
    action: action.replaceAll('*', 'Any'),
    resource: resource.replaceAll('*', 'any'),
    context: { [key]: 'another-value' },
  }).decision;
};
