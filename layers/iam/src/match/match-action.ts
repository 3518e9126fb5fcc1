import { compileAction, fitsAction, parseActionName } from './action-pattern.ts';

/**
 * Whether a policy's action pattern (`bedrock:Invoke*`, `*`) covers an action (`bedrock:InvokeModel`). Without case; the
 * service prefix takes no wildcard. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
 */
export const matchAction = (pattern: string, action: string): boolean =>
  fitsAction(compileAction(pattern), parseActionName(action));
