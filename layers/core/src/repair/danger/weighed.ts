import { weightOf } from '../../danger/index.ts';
import type { Workbench } from '../apply/workbench.ts';
import type { JsonObject } from '../document/json-object.ts';
import { entriesOf } from '../judge/meet-conditions.ts';

/** What is to be known of an ordinary permission before it is given: what it does besides, or what its statement leaves open. */
export const weighed = ({ changes }: Workbench): readonly string[] => {
  const added = changes.flatMap(({ kind, statement }) =>
    kind === 'addStatement' && statement !== null && statement['Effect'] === 'Allow' ? [statement] : [],
  );
  return [...new Set(added.flatMap(ofStatement))];
};

const ofStatement = (statement: JsonObject): readonly string[] =>
  [statement['Action']].flat().flatMap((action) => {
    const name = String(action);
    if (isPassing(name)) return isBound(statement) ? [] : [passesAnywhere];
    const weight = weightOf(name);
    return weight === null ? [] : [weight];
  });

const isPassing = (action: string): boolean => action.toLowerCase() === 'iam:passrole';

const isBound = (statement: JsonObject): boolean =>
  entriesOf(statement['Condition']).some(({ key }) => key.toLowerCase() === 'iam:passedtoservice');

const passesAnywhere =
  'nothing that was shown says which service gets the role, and without `iam:PassedToService` it may go to every service that the role trusts: say which one it is (“only to Lambda”) and the statement is bound to it (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html)';
