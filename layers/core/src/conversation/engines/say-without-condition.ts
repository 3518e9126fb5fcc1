import { compile, decide, type Statement } from '@whydenied/iam';
import { codeSpan } from '../../explain/index.ts';
import { asksCallUnderGuardrail } from './asked-requests.ts';
import type { Review, Reviewed } from './review.ts';

/** What a shown statement would do without its condition, decided; null: that is not asked, or no statement has one. */
export const sayWithoutCondition = ({ said, prose, statements, policies }: Review): Reviewed | null => {
  if (!said.has('remove') || asksCallUnderGuardrail(prose)) return null;
  const isOfAny = anyCondition.test(said.text);
  const isOfGuardrail = guardrail.test(said.text);
  const bound = statements.filter(
    ({ conditions, actions }) =>
      actions !== undefined &&
      ((isOfAny && conditions.length > 0) ||
        (isOfGuardrail && conditions.some(({ key }) => /^bedrock:guardrail/i.test(key)))),
  );
  if (bound.length === 0) return null;
  const lines = bound.slice(0, mostStatements).map(withoutIt);
  const isDeny = bound.every(({ effect }) => effect === 'Deny');
  const lead = isDeny
    ? '**No, not to get a call through:** a Deny without its condition denies more, not less.'
    : `**No, I advise against it:** ${policies.length === 1 ? 'the condition is' : 'the conditions are'} there on purpose; meet ${policies.length === 1 ? 'it' : 'them'} instead, by sending what ${policies.length === 1 ? 'it names' : 'they name'}.`;
  return { words: `${lead}\n\n${lines.join('\n')}`, told: [] };
};

const mostStatements = 3;

const anyCondition =
  /condition|bedingung|einschrankung|restriction|restricci|restricao|restrizion|condici|condic|condizion|条件/;
const guardrail = /guardrail|leitplanke|ガードレール|护栏/;

/** What the statement decides of a call that sends none of its keys, as it is and without its condition. */
const withoutIt = (statement: Statement): string => {
  const { actions = ['*'], resources = ['*'], conditions, effect } = statement;
  const [action = '*'] = actions;
  const [resource = '*'] = resources;
  const keys = [...new Set(conditions.map(({ key }) => codeSpan(key)))].slice(0, 3).join(', ');
  const decisionOf = (condition: object): string => {
    const document = {
      Version: '2012-10-17',
      Statement: [{ Effect: effect, Action: action, Resource: resource, ...condition }],
    };
    const request = {
      principal,
      action: action.replaceAll('*', 'Any'),
      resource: resource.replaceAll('*', 'x'),
      context: {},
    };
    return decide(compile({ identity: [{ name: 'shown', document }] }), request).decision;
  };
  const byOperator = Map.groupBy(conditions, ({ operator }) => operator);
  const blocks = [...byOperator].map(([operator, all]) => [
    operator,
    Object.fromEntries(all.map(({ key, values }) => [key, values])),
  ]);
  const shown = { Condition: Object.fromEntries(blocks) };
  const words = { allowed: 'allowed', implicitDeny: 'not allowed', explicitDeny: 'denied' } as const;
  const [now, then] = [decisionOf(shown), decisionOf({})].map((each) => words[each as keyof typeof words]);
  return `- ${codeSpan(action)} on ${codeSpan(resource)}, sent without ${keys}: ${now} by this statement as it is, **${then} without the condition**.`;
};

const principal = 'arn:aws:iam::111122223333:role/Application';
