import { valuesTold } from '../../intake/index.ts';
import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { isAllowed, sureness } from './denied-action.ts';
import { found } from './found.ts';
import { says } from './says.ts';

/** The operation that was called is authorised by an action of another name, or needs one more. */
export const otherAction = (clues: Clues): Recognition | null => {
  if (isAllowed(clues) || clues.layer.kind === 'explicit') return null;
  if (says(clues, 'managedRule'))
    return found({
      tier: 'edge',
      because: 'Step Functions makes a managed rule, with events:PutRule, PutTargets and DescribeRule of its role',
    });
  const clause = clues.denial === null ? null : (valuesTold(clues.facts, 'clauseAction')[0]?.toLowerCase() ?? null);
  if (clause !== null && clause !== clues.action)
    return found({
      tier: 'edge',
      confidence: sureness(clues),
      because: `the sentence ends with \`${clause}\`, and that is the action to allow`,
    });
  const isOfLayer = clues.layer.policyType === 'identity' || clues.layer.policyType === 'unknown';
  const operation = operationBehind(clues);
  if (operation === null || !isOfLayer) return null;
  return found({
    tier: 'edge',
    confidence: sureness(clues),
    because: `\`${operation}\` is authorised by \`${clues.denial?.action ?? ''}\``,
  });
};

/** An operation of the text whose name is not the denied action's; Bedrock's own (Converse) have causes of their own. */
const operationBehind = ({ denial, facts, action, service }: Clues): string | null => {
  if (action === null || service === 'bedrock' || service === 'sts' || service === 'execute-api') return null;
  // Lambda's sentence about the role of the function tells nothing of the operation that brought it up.
  if (denial?.meant?.action?.toLowerCase() === action) return null;
  const name = action.slice(action.indexOf(':') + 1);
  const operations = [
    denial?.operation ?? null,
    ...facts.operations.filter(({ from }) => from !== 'code').map(({ name: called }) => called),
  ];
  // `Invoke` is lambda:InvokeFunction by another spelling, no other action.
  return operations.find((operation) => operation !== null && !name.startsWith(spell(operation))) ?? null;
};

const spell = (operation: string): string => operation.replaceAll(/[-_]/g, '').toLowerCase();
