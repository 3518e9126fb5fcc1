import type { PolicySet } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { actionInfo, hasResourceType } from '../../catalog/index.ts';
import { codeBlock, codeSpan } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Answered } from '../question.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { readCalls } from '../told/read-calls.ts';
import { spokenActions } from '../told/spoken-actions.ts';
import { benchOf, decideOn, withIdentity } from './bench.ts';
import { decisionWords } from './decision-words.ts';
import type { EngineQuestion } from './engine-question.ts';
import { saidPastLimits } from './past-limits.ts';
import { resourceFor, statementFor } from './statement-for.ts';

/** Whether another action, or the same on another resource, would be allowed: now, and once the fix is in. */
export const decideWould = ({ answered, current, facts }: EngineQuestion): string => {
  const bench = benchOf(answered, answered.evidence);
  const after = benchOf(answered, {
    ...answered.evidence,
    policies: [
      ...answered.evidence.policies.filter(
        ({ name }) => !current.afterFix.policies.some((fixed) => fixed.name === name),
      ),
      ...current.afterFix.policies,
    ],
  });
  const action = askedIn(facts, bench.request?.action ?? null);
  const [arn = null] = facts.mentions.arns;
  if (action === null || bench.request === null) return undecided;
  // What the call of the case does is no question of whether it is allowed.
  if (isOwnCall(action, bench.request.action) && arn === null && !asksAllowed.test(plainLetters(facts.text)))
    return undecided;
  const resource =
    arn ??
    (sameService(action, bench.request.action)
      ? asTaken(action, bench.request.resource)
      : hasResourceType(action)
        ? null
        : '*');
  const asked = { ...bench.request, action, resource: resource ?? 'arn:aws:any:::any', resourceAccount: null };
  const on = resource === null || resource === '*' ? '' : ` on ${codeSpan(resource)}`;
  const now = decideOn(bench.policies, asked);
  const then = decideOn(after.policies, asked);
  if (now === null) {
    const limited = saidPastLimits(bench, asked, `${codeSpan(action)}${on}`);
    if (limited !== null) return limited;
    const byFix = sayByFix(answered, { policies: bench.policies, asked, name: `${codeSpan(action)}${on}` });
    if (byFix !== null) return byFix;
  }
  const later =
    now?.decision === 'allowed' || current.afterFix.policies.length === 0
      ? ''
      : ` Once the fix is in: ${decisionWords(then)}.`;
  const open = resource === null ? ofNothing : '';
  const verdict = now === null ? '' : now.decision === 'allowed' ? '**Yes:** ' : '**No:** ';
  return `${verdict}${codeSpan(action)}${on}: ${decisionWords(now)}${open}.${later}${hint(now === null)}`;
};

const askedIn = (facts: Facts, own: string | null): string | null =>
  [...facts.mentions.actions, ...readCalls(facts), ...spokenActions(facts.text, own)][0] ?? own;

const isOwnCall = (action: string, own: string | null): boolean => action.toLowerCase() === own?.toLowerCase();

const asksAllowed =
  /\b(?:allow\w*|permit\w*|still|also|too|enough|work\w*|go(?:es)? through|erlaubt?|noch|auch|reicht|geht|autoris\w*|aussi|encore|suffi\w*|marche\w*|permitid\w*|tambien|todavia|funcion\w*|basta\w*|tambem|ainda|anche ora|ancora|consentit\w*|funzion\w*)\b|許可|も|使え|允许|还能|也/;

/** Nothing is named that could be decided. */
export const undecided =
  'Name the action as IAM does, such as `bedrock:InvokeModel`, and the resource: then it is decided.';

const ofNothing = ' (asked of a resource that nothing names; give its ARN for an exact answer)';

type ByFix = {
  readonly policies: PolicySet;
  readonly asked: Parameters<typeof decideOn>[1];
  readonly name: string;
};

/** What the fix alone allows, where no policy of the caller was shown; null: the fix has no statement. */
const sayByFix = (answered: Answered, { policies, asked, name }: ByFix): string | null => {
  const statements = answered.repair.fix.steps.flatMap(({ statement }) => (statement === null ? [] : [statement]));
  if (statements.length === 0) return null;
  const document = { Version: '2012-10-17', Statement: statements };
  if (decideOn(withIdentity(policies, { name: 'the fix', document }), asked)?.decision === 'allowed')
    return `Yes: the statement of the fix allows ${name} too.`;
  const action = asked.action ?? '';
  const own = statementFor(action, resourceFor(action, asked.resource));
  const shown = own === null ? '' : `\n\nThe statement for it:\n\n${codeBlock('json', JSON.stringify(own, null, 2))}`;
  return `**No, not by this fix:** it allows ${named(statements)} and nothing else; ${name} needs an Allow of its own. Whether another policy of the caller has one was not shown.${shown}`;
};

// S3 asks for the bucket where an action is about all of it.
const asTaken = (action: string, resource: string | null): string | null => {
  const types = actionInfo(action)?.resourceTypes ?? [];
  const { service, type } = readArn(resource);
  // A guardrail is no model: which one is asked about, nobody said.
  if (service === 'bedrock' && !types.some(({ arns }) => arns.some((arn) => readArn(arn).type === type))) return null;
  return ofKind(action, resource);
};

const ofKind = (action: string, resource: string | null): string | null =>
  /^s3:(?:List|GetBucket|PutBucket|DeleteBucket)/i.test(action)
    ? (resource?.split('/')[0] ?? null)
    : // An index is only read.
      /^dynamodb:(?:Put|Update|Delete)/i.test(action)
      ? (resource?.replace(/\/index\/.*$/, '') ?? null)
      : resource;

const sameService = (one: string, other: string | null): boolean =>
  one.split(':')[0]?.toLowerCase() === other?.split(':')[0]?.toLowerCase();

const named = (statements: readonly Readonly<Record<string, unknown>>[]): string =>
  [...new Set(statements.flatMap(({ Action }) => [Action].flat()).map(String))].map(codeSpan).join(', ');

const hint = (isOpen: boolean): string =>
  isOpen
    ? ' Show the policies of the caller (`aws iam get-account-authorization-details --filter Role`), and it is decided.'
    : '';
