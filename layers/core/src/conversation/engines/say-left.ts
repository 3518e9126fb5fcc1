import { codeBlock, codeSpan, lower, pageOfCause, policyKindWords } from '../../explain/index.ts';
import { causeById, type Grant, readClues } from '../../playbook/index.ts';
import { readCalls } from '../told/read-calls.ts';
import type { EngineQuestion } from './engine-question.ts';

/** What a guess comes down to once a person says that what it would need is there: the causes that this rules out, and the one that is left. */
export const sayLeft = ({ answered, current, facts }: EngineQuestion): string => {
  const { diagnosis } = answered;
  const { id, title, alternatives } = diagnosis.cause;
  const all = [...(id === null ? [] : [{ id, title }]), ...alternatives];
  const there = new Set([...facts.mentions.actions, ...readCalls(facts)].map((action) => action.toLowerCase()));
  const ruledOut = all.filter((each, at) =>
    there.size === 0 ? at === 0 : neededBy(each.id, answered).some((action) => there.has(action)),
  );
  // What needs something besides what is there is not ruled out by it.
  const out = ruledOut.filter((each) => there.size === 0 || neededBy(each.id, answered).every((one) => there.has(one)));
  const [left] = all.filter((each) => !out.includes(each));
  const question = diagnosis.questions.find(({ ask }) => !current.answered.includes(ask));
  return [
    out.length === 0
      ? '**Good, so that half is there.**'
      : `**Then it is not that:** ${out.map((each) => lower(each.title)).join('; ')}.`,
    left === undefined
      ? 'Nothing else fits what you showed so far: paste the policy that you mean, or the event from CloudTrail, and it is decided why it does not count.'
      : `What is left (still a guess): **${lower(left.title)}**. ${takes(left.id, answered, there) || (pageOfCause(left.id)?.definition ?? '')}`.trim(),
    ...(question === undefined ? [] : [`To decide it: ${question.ask}`]),
    ...(question?.command == null ? [] : [codeBlock('sh', question.command)]),
  ].join('\n\n');
};

type Answered = EngineQuestion['answered'];

const grantsOf = (id: string, { facts, evidence, diagnosis }: Answered): readonly Grant[] => {
  const remedy = causeById(id)?.remedy(readClues({ facts, evidence, requests: diagnosis.requests }));
  return remedy?.kind === 'grant' || remedy?.kind === 'correct' ? remedy.grants : [];
};

/** Every action that the remedy of a cause names, without the call that was made. */
const neededBy = (id: string, answered: Answered): readonly string[] => {
  const made = answered.diagnosis.requests[0]?.action?.toLowerCase();
  const actions = grantsOf(id, answered).flatMap((grant) => grant.actions.map((action) => action.toLowerCase()));
  return [...new Set(actions)].filter((action) => action !== made);
};

/** What the remedy of a cause comes to beside what is there, in words. */
const takes = (id: string, answered: Answered, there: ReadonlySet<string>): string => {
  const made = answered.diagnosis.requests[0]?.action?.toLowerCase();
  const lines = grantsOf(id, answered).flatMap(({ actions, policyType }) => {
    const missing = actions.filter((action) => !there.has(action.toLowerCase()) && action.toLowerCase() !== made);
    const principal = byPrincipal.has(policyType) ? ', with the role’s ARN as a principal' : '';
    return missing.length === 0
      ? []
      : [`${missing.slice(0, mostActions).map(codeSpan).join(', ')} in ${policyKindWords(policyType)}${principal}`];
  });
  return lines.length === 0 ? '' : `It takes ${[...new Set(lines)].slice(0, 2).join('; ')}.`;
};

const mostActions = 5;

const byPrincipal: ReadonlySet<string> = new Set(['resource', 'dataAccess']);
