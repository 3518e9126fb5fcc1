import { isUnsignedCall } from '../condition/is-unsigned-call.ts';
import { principalArnOf } from '../condition/principal-keys.ts';
import type { PolicyType } from '../contract.ts';
import { isAccountId } from '../language/is-account-id.ts';
import { quote } from '../language/quote.ts';
import type { CompiledPolicies } from './compiled.ts';
import { isUnderResourceControl } from './is-under-resource-control.ts';
import { noteRefusedCall } from './note-refused-call.ts';
import type { Noted } from './noted.ts';

/** Notes what the request and its setting make special. */
export const noteRequest = (policies: CompiledPolicies, noted: Noted): void => {
  noteOddRequest(noted);
  let before: PolicyType | undefined;
  for (const { policyType } of policies.inOrder) {
    if (policyType !== before && !noted.setting.applies[policyType])
      noted.write('info', `the ${policyType} policies do not apply: ${whyNot(policyType, noted)}`);
    before = policyType;
  }
  noteResourcePolicy(policies, noted);
  noteEndpoint(policies, noted);
  noteService(noted);
  noteRefusedCall(noted);
};

const noteOddRequest = ({ question, write }: Noted): void => {
  const { principal, actionText, action, resource } = question;
  if (principal.kind === 'unknown')
    write(
      'warning',
      `the principal ${quote(principal.text)} is not known, it is taken as an identity of the resource's account`,
    );
  else if ('account' in principal && !isAccountId(principal.account))
    write('info', `assumed: the account ${quote(principal.account)} of the principal is the resource's account`);
  noteContradiction(question, write);
  if (!isWrittenAsAction(actionText))
    write('warning', `the action ${quote(actionText)} is not written \`service:Name\``);
  else if (action.hasWildcard)
    write('warning', `the action ${quote(actionText)} of the request is taken literally, a request has no wildcards`);
  if (resource.arn === undefined && resource.text !== '*')
    write('warning', `the resource ${quote(resource.text)} is no ARN, only \`*\` matches it`);
};

const isWrittenAsAction = (text: string): boolean => /^[a-z\d.-]+:[a-z\d*?]+$/i.test(text);

/** The key holds the caller's own role or user, of which a request may know the path besides; another one is no caller that could be. */
const noteContradiction = ({ principal, toldArn }: Noted['question'], write: Noted['write']): void => {
  if (principal.kind !== 'user' && principal.kind !== 'role' && principal.kind !== 'session') return;
  const own = principalArnOf(principal) as string;
  if (toldArn !== undefined && withoutPath(toldArn) !== withoutPath(own))
    write(
      'warning',
      `the context says that \`aws:PrincipalArn\` is ${quote(toldArn)}, the caller is ${quote(own)}: the context was taken, and no such request comes to be`,
    );
};

const withoutPath = (arn: string): string => arn.replace(/\/.*\//, '/');

const whyNot = (policyType: PolicyType, { question, setting }: Noted): string => {
  if (policyType === 'resourceControl' && !isUnderResourceControl(question))
    return `resource control policies do not reach ${quote(question.actionText)}`;
  if (policyType === 'vpcEndpoint') return 'a service does not call through an endpoint of yours';
  if (policyType === 'resource') return "the owner's root user can always undo a policy that locks everybody out";
  if (isUnsignedCall(question.action)) return `${quote(question.actionText)} is called without credentials`;
  if (setting.isResourceOnly) return `the caller is ${question.principal.kind}, it belongs to no account`;
  return setting.isRoot ? 'the caller is the root user' : 'the caller is a service-linked role';
};

const noteResourcePolicy = (policies: CompiledPolicies, { question, setting, write }: Noted): void => {
  if (policies.layers.resource.length > 0 || !setting.applies.resource) return;
  if (setting.mustResourceAllow) {
    const what = question.action.service === 'kms' ? 'a KMS key has a key policy' : 'a role has a trust policy';
    write('warning', `${what} in any case, none was given: it is taken to allow nothing`);
  } else if (setting.isCrossAccount) {
    write(
      'info',
      `the resource belongs to ${quote(question.resourceAccount)}, another account, and no policy of the resource was given`,
    );
  }
};

const GATEWAY_SERVICES = new Set(['s3', 'dynamodb']);

const noteEndpoint = (policies: CompiledPolicies, { question, write }: Noted): void => {
  if (!GATEWAY_SERVICES.has(question.action.service)) return;
  const statements = policies.layers.vpcEndpoint.flatMap((layer) => layer.statements);
  if (statements.some(({ principals }) => principals !== undefined && principals.pattern.accounts.size > 0))
    write('warning', 'assumed: it is a gateway endpoint, whose policy takes an account for its root user only');
};

const noteService = ({ question, write }: Noted): void => {
  const { action, principal } = question;
  if (action.service === 'kms') write('info', 'grants on a KMS key can allow it too, they were not seen');
  if (action.service === 'aoss')
    write('info', "the collection's data access policy must allow it too, it was not seen");
  if (action.service === 'iam' && action.name === 'passrole')
    write('info', 'PassRole is a request of its own, asked of the role beside the action that hands it over');
  if (
    principal.kind === 'session' &&
    question.caller.givenArn === undefined &&
    question.context.assumed.has('aws:principalarn')
  )
    write('info', `assumed: the role ${quote(principal.roleName)} has no path that would show in \`aws:PrincipalArn\``);
};
