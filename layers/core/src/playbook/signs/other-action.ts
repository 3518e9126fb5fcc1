import { type StatedOperation, valuesTold } from '../../intake/index.ts';
import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { speaksOf } from '../clues/shown-statement.ts';
import { parametersOf } from '../requests/by-parameter.ts';
import { isAction, isAllowed, sureness } from './denied-action.ts';
import { found } from './found.ts';
import { says } from './says.ts';
import { wayLeftOut } from './way-left-out.ts';

/** The operation that was called is authorised by an action of another name, or needs one more. */
export const otherAction = (clues: Clues): Recognition | null => {
  if (clues.layer.kind === 'explicit') return null;
  if (setsAcl(clues))
    return found({ tier: 'edge', because: 'the upload sets an ACL, which takes s3:PutObjectAcl besides s3:PutObject' });
  const needed = neededByParameter(clues);
  if (needed !== null) return needed;
  if (isAllowed(clues)) return null;
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
  const way = wayLeftOut(clues);
  if (way !== null)
    return found({
      tier: 'defect',
      confidence: 'possible',
      places: way.places,
      because: `the shown policy names \`${way.action}\`; the ${way.called} call is an action of its own`,
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

/** The call brings a parameter by which one more action is checked, and nothing that was shown allows that one. */
const neededByParameter = (clues: Clues): Recognition | null => {
  const [need] = clues.layer.policyType === 'unknown' || clues.layer.saidBy === 'engine' ? parametersOf(clues) : [];
  if (need === undefined) return null;
  const request = clues.requests.find(({ action, from }) => from === 'derived' && action === need.also);
  if (request === undefined || request.decision?.decision === 'allowed') return null;
  const places = clues.statements.filter(
    (statement) => statement.effect === 'Allow' && speaksOf(statement, need.action.toLowerCase()),
  );
  const isDecided = request.decision !== null && places.length > 0;
  return found({
    tier: isDecided ? 'defect' : 'edge',
    ...(isDecided ? { places } : {}),
    because: `${need.because}, which takes \`${need.also}\``,
  });
};

/** An upload with an ACL, refused in no more words than that. */
const setsAcl = (clues: Clues): boolean =>
  clues.layer.kind === 'unknown' &&
  says(clues, 'aclGiven') &&
  (isAction(clues, 's3:PutObject') || (clues.action === null && says(clues, 'storageBucket')));

// Bedrock's own (Converse), sign-ins and calls of an API have causes of their own; a key is used by any service's operation.
const known: ReadonlySet<string> = new Set(['bedrock', 'sts', 'execute-api', 'kms']);

/** An operation of the text whose name is not the denied action's. */
const operationBehind = ({ denial, facts, action, service }: Clues): string | null => {
  if (action === null || known.has(service ?? '')) return null;
  // Lambda's sentence about the role of the function tells nothing of the operation that brought it up.
  if (denial?.meant?.action?.toLowerCase() === action) return null;
  const name = action.slice(action.indexOf(':') + 1);
  const operations = [
    denial?.operation ?? null,
    ...facts.operations.filter(isCalled).map(({ name: called }) => called),
  ];
  // `Invoke` is lambda:InvokeFunction by another spelling, no other action.
  return operations.find((operation) => operation !== null && !name.startsWith(spell(operation))) ?? null;
};

/** What a person names in prose beside the denial, and IAM knows as an action of its own, is another call. */
const isCalled = ({ from, name, actions }: StatedOperation): boolean =>
  from !== 'code' && (from !== 'prose' || !actions.some((action) => action.endsWith(`:${name}`)));

const spell = (operation: string): string => operation.replaceAll(/[-_]/g, '').toLowerCase();
