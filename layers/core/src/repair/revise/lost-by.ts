import { compile, decide, PolicyError } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { askedRegion } from '../../playbook/index.ts';
import type { JsonObject } from '../document/json-object.ts';
import { entriesOf, meetConditions } from '../judge/meet-conditions.ts';
import type { Need } from '../judge/need.ts';

/** The requests that statements allowed before a wish and do not after it: decided by the evaluator, what conditions ask for counting as brought unless the call says otherwise. */
export const lostBy = (
  before: readonly JsonObject[],
  after: readonly JsonObject[],
  needs: readonly Need[],
): readonly Need[] => needs.filter((need) => allows(before, need) && !allows(after, need));

const allows = (statements: readonly JsonObject[], need: Need): boolean =>
  statements.some((statement) =>
    contextsOf(statement, need).some((context) => isMatched(statement, { need, context })),
  );

type Asked = { readonly need: Need; readonly context: Need['context'] };

const isMatched = (statement: JsonObject, { need, context }: Asked): boolean => {
  const kind = statement['Principal'] === undefined ? 'identity' : 'resource';
  const request = {
    principal:
      need.principal ?? `arn:aws:iam::${readArn(need.resource).account || '000000000000'}:role/DeniedPrincipal`,
    action: need.action,
    resource: need.resource,
    context,
  };
  try {
    const decision = decide(
      compile({ [kind]: [{ name: 'fix', document: { Version: '2012-10-17', Statement: [statement] } }] }),
      request,
    );
    return decision.matchedStatements.some(({ effect }) => effect === 'Allow');
  } catch (error) {
    if (error instanceof PolicyError) return false;
    throw error;
  }
};

/** What the call says stands above what a condition asks for. */
const contextsOf = (statement: JsonObject, need: Need): readonly Need['context'][] => {
  if (entriesOf(statement['Condition']).length === 0) return [need.context];
  return meetConditions(statement['Condition']).map(({ context }) => ({
    ...context,
    ...askedRegion(need.resource),
    ...need.context,
  }));
};
