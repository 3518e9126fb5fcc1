import { readArn } from '../../arn/index.ts';
import { shellWord } from '../../repair/index.ts';
import { capital } from '../capital.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { actAlone } from '../say-act.ts';
import { changesOf } from '../turns/say-why-now.ts';
import { deniedOf } from './denied-of.ts';
import { madeEvents } from './made-events.ts';

type Statement = Readonly<Record<string, unknown>>;

/** What stands as the resource of the statement, and why. */
export const sayFixResource = (explained: Explained): string => {
  const { action, resource } = deniedOf(explained);
  const all = statementsOf(explained).flatMap((each) => {
    const resources = [each['Resource'] ?? []].flat().map(String);
    return resources.length === 0 ? [] : [{ actions: [each['Action'] ?? []].flat().map(String), resources }];
  });
  if (all.length === 0)
    return resource === null || resource === '*'
      ? `**${codeSpan('*')}:** ${action === null ? 'the call' : codeSpan(action)} names no resource of its own.`
      : `**${codeSpan(resource)}:** it is what the call was refused on.`;
  const [first] = all;
  if (all.length === 1 && first?.resources.length === 1 && first.resources[0] === '*')
    return `**${codeSpan('"Resource": "*"')}:** ${first.actions.map(codeSpan).join(', ')} has no resource of its own that a policy could name, so AWS takes nothing narrower; a condition can still bind it.`;
  const lines = all.map(
    ({ actions, resources }) => `- ${actions.map(codeSpan).join(', ')}: ${resources.map(codeSpan).join(', ')}`,
  );
  return `**What the call is asked on, by its ARN:**\n\n${lines.join('\n')}`;
};

const statementsOf = ({ repair }: Explained): readonly Statement[] => [
  ...repair.fix.steps.flatMap(({ statement }) => (statement === null ? [] : [statement])),
  ...((repair.details.ownerStatements ?? []) as readonly Statement[]),
];

/** Which permission is missing: the action on its resource, for whom and where; or that none is. */
export const sayMissing = (explained: Explained): string => {
  const { action, resource, principal } = deniedOf(explained);
  const { denial, cause } = explained.diagnosis;
  if (explained.repair.fix.kind === 'noPolicyChange')
    return `**None:** no permission is what is missing here, so no policy helps. ${cause.title}. ${capital(actAlone(explained))}`;
  if (denial.kind === 'explicit')
    return `**None is missing, one is taken away:** ${policyKindWords(denial.policyType === 'unknown' ? 'identity' : denial.policyType)} denies ${action === null ? 'the call' : codeSpan(action)} explicitly, and no Allow gets past it.`;
  const where = policyKindWords(denial.policyType === 'unknown' ? 'identity' : denial.policyType);
  const on = resource === null || resource === '*' ? '' : ` on ${codeSpan(resource)}`;
  return action === null
    ? `The text names no action yet: AWS’s sentence says it behind “not authorized to perform”.`
    : `**${codeSpan(action)}**${on}, in ${where}${denial.policyType === 'identity' ? ` of ${principalWords(principal)}` : ''}: nothing there allows it.`;
};

/** Who made or changed the resource that was asked for, and when: the events of its kind. */
export const sayWhoMade = (kind: string, explained: Explained): string => {
  const { resource } = deniedOf(explained);
  const { region } = readArn(resource);
  const lines = madeEvents(resource, kind).map(
    (event) =>
      `aws cloudtrail lookup-events${region === '' ? '' : ` --region ${shellWord(region)}`} --lookup-attributes AttributeKey=EventName,AttributeValue=${event} --max-results 10`,
  );
  return [
    `**CloudTrail tells, for the last 90 days:** ${codeSpan('userIdentity')} of the event is who, ${codeSpan('eventTime')} when. Of a resource of this kind it is one of these; ${codeSpan('responseElements')} or ${codeSpan('requestParameters')} names the one that you mean:`,
    codeBlock('sh', lines.join('\n')),
    'What is older stands only in a trail or in CloudTrail Lake, if the account keeps one.',
  ].join('\n\n');
};

/** Who changed a policy, and when: where AWS keeps it, with the events of its kind. */
export const sayWhoChanged = (explained: Explained): string => {
  const { policyType } = explained.diagnosis.denial;
  const { commands, isOrganization } = changesOf(policyType);
  return [
    `**CloudTrail tells both:** ${codeSpan('userIdentity')} of the event is who, ${codeSpan('eventTime')} when, for the last 90 days${isOrganization ? '; what the organization did is in its management account' : ''}. For ${policyKindWords(policyType === 'unknown' ? 'identity' : policyType)} it is one of these:`,
    codeBlock('sh', commands.join('\n')),
  ].join('\n\n');
};
