import type { StatedDenial } from '../facts.ts';
import type { Harvest } from '../loose/harvest-values.ts';
import { entryOf, textOf } from '../loose/node.ts';
import { type ObjectNode, walkObjects } from '../loose/walk-nodes.ts';
import { noDenial } from './no-denial.ts';

/** Denials that AWS itself evaluated: a decoded authorization message, the output of the policy simulator. */
export const readEvaluatedDenials = (harvests: readonly Harvest[]): StatedDenial[] => {
  const found: StatedDenial[] = [];
  for (const { node } of harvests) {
    walkObjects(node, ({ object }) => {
      const denial = decodedMessage(object) ?? simulation(object);
      if (denial !== null) found.push(denial);
      return denial === null;
    });
  }
  return found;
};

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html */
const decodedMessage = (object: ObjectNode): StatedDenial | null => {
  const context = entryOf(object, 'context');
  const explicitDeny = textOf(object, 'explicitDeny');
  const action = textOf(context, 'action');
  if (explicitDeny === null || action === null) return null;
  return {
    ...noDenial,
    principal: textOf(entryOf(context, 'principal'), 'arn'),
    action,
    resource: textOf(context, 'resource'),
    kind: explicitDeny === 'true' ? 'explicit' : 'implicit',
    statedBy: 'serviceSentence',
    sentence: `explicitDeny: ${explicitDeny}`,
  };
};

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_EvaluationResult.html */
const simulation = (object: ObjectNode): StatedDenial | null => {
  const decision = textOf(object, 'EvalDecision');
  const action = textOf(object, 'EvalActionName');
  if (decision === null || action === null || decision === 'allowed') return null;
  const resource = textOf(object, 'EvalResourceName');
  return {
    ...noDenial,
    action,
    resource,
    kind: decision === 'explicitDeny' ? 'explicit' : 'implicit',
    statedBy: 'serviceSentence',
    sentence: `EvalDecision: ${decision}`,
  };
};
