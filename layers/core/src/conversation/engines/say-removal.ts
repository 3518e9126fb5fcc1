import { matchAction } from '@whydenied/iam';
import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { awsManagedPolicy } from '../../catalog/index.ts';
import { codeBlock, codeSpan, type EngineAsk, principalWords, shortName } from '../../explain/index.ts';
import type { EngineQuestion } from './engine-question.ts';

type RemovalAsk = Extract<EngineAsk, { kind: 'removal' }>;

/** Whether something beside the fix can be taken off again, and how; what the refused call rests on stays. */
export const sayRemoval = ({ removed, may }: RemovalAsk, question: EngineQuestion): string => {
  const call = callOf(question);
  if (removed.kind === 'managed') return sayDetach(removed.name, may, call);
  const isOwn = removed.kind === 'action' && call.action !== null && matchAction(removed.pattern, call.action);
  if (isOwn && !call.isFixed)
    return `**No, not while nothing else allows it:** ${codeSpan(removed.pattern)} holds ${codeSpan(call.action ?? '')}, which is what this call asks for. Put a statement in first that allows it in its place; then it can go.`;
  const what = removed.kind === 'action' ? codeSpan(removed.pattern) : 'what stood there before';
  return [
    `**Yes, as far as this call goes:** ${call.words} rests on the statement of the fix, not on ${what}. **But only if nothing else uses it:** another function, version or alias of the same ${call.kind} may still call what it allows. This says what was used, and when:`,
    codeBlock('sh', lastUsed(call)),
    'Keep a copy of what you take out, take it out, and make the call once more. If something else is refused then, the copy put back restores it.',
  ].join('\n\n');
};

type Call = {
  readonly action: string | null;
  readonly words: string;
  /** Who was refused, as far as it is known: its kind and its name. */
  readonly kind: 'role' | 'user';
  readonly name: string;
  readonly arn: string | null;
  readonly isFixed: boolean;
  readonly isReserved: boolean;
};

const callOf = ({ answered, current }: EngineQuestion): Call => {
  const { principal = null, action = null, resource = null } = current.outcome ?? {};
  const arn = roleOfSession(principal) ?? principal;
  const { type, id } = readArn(arn);
  const kind = type === 'user' ? 'user' : 'role';
  const isKnown = type === 'user' || type === 'role';
  const on = resource === null || resource === '*' ? '' : ` on ${shortName(resource)}`;
  return {
    action,
    words: action === null ? 'the call' : `${codeSpan(action)}${on}`,
    kind,
    name: isKnown ? lastPart(id) : kind === 'user' ? '{UserName}' : '{RoleName}',
    arn: isKnown ? arn : null,
    isFixed: answered.repair.fix.steps.length > 0,
    isReserved: isKnown && lastPart(id).startsWith('AWSReservedSSO_'),
  };
};

/** A managed policy is detached from who has it; the small one of the fix stays. */
const sayDetach = (name: string, may: boolean, call: Call): string => {
  const arn = awsManagedPolicy(name)?.arn ?? `arn:aws:iam::aws:policy/${name}`;
  const who = call.arn === null ? `the ${call.kind}` : principalWords(call.arn);
  const stays = call.isFixed
    ? `The small policy of the fix stays: it is all that ${call.words} needs.`
    : `No statement was offered that allows ${call.words} in its place: what rests on it is refused once it is off, and attaching it again restores that.`;
  const lead = may && call.isFixed ? '**Yes, take it off.** ' : '';
  if (call.isReserved)
    return `${lead}${codeSpan(name)} stands in the permission set, not on the role: its administrators take it off in IAM Identity Center → Permission sets → Permissions, and provision it again. ${stays}`;
  return [
    `${lead}Detach ${codeSpan(name)} from ${who}. ${stays}`,
    codeBlock('sh', `aws iam detach-${call.kind}-policy --${call.kind}-name ${call.name} --policy-arn ${arn}`),
    `In the console: IAM → ${call.kind === 'user' ? 'Users' : 'Roles'} → ${call.arn === null ? 'the one' : codeSpan(call.name)} → Permissions → ${codeSpan(name)} → Remove. If it came in by a group or by code, take it out there. Then make the call once more: it has to pass without it.${
      call.kind === 'user'
        ? ' If the access key of this user was shared or committed while it was attached, make a new key and delete the old one.'
        : ''
    }`,
  ].join('\n\n');
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed-view-data.html
const lastUsed = ({ arn }: Call): string =>
  [
    `aws iam generate-service-last-accessed-details --granularity ACTION_LEVEL --arn ${arn ?? 'ROLE_ARN'}`,
    'aws iam get-service-last-accessed-details --job-id JOB_ID   # the id that the first one prints',
  ].join('\n');
