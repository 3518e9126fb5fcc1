import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { principalWords } from '../principal-words.ts';
import { deniedOf } from './denied-of.ts';
import { sessions } from './sessions.data.ts';

/** Whose credentials signed a refused call, told by the name of the session, and why it is theirs. */
export const saySigns = (explained: Explained): string => {
  const { principal } = deniedOf(explained);
  if (principal === 'anonymous') return sayUnsigned(explained);
  const told = readArn(principal).type === 'assumed-role' ? sessionOf(principal ?? '') : null;
  if (told === null)
    return [
      `**AWS names whoever signed the call:** here ${principalWords(principal)}. Whoever started it, asked for it or owns the code does not count. \`aws sts get-caller-identity\`, run where the call is made, shows the same:`,
      codeBlock('sh', 'aws sts get-caller-identity\naws configure list'),
    ].join('\n\n');
  const { role, session } = told;
  const kind = sessions.find(({ is }) => is.test(`${role}/${session}`));
  return kind === undefined
    ? `**AWS names whoever signed the call:** ${codeSpan(role)} is the role, ${codeSpan(session)} only the name of its session, which whoever took up the role chose. The permission belongs to the role; not to the person or program behind it.`
    : `**${kind.who}** ${kind.why}`.replaceAll('{role}', role).replaceAll('{session}', session);
};

const sessionOf = (arn: string): { readonly role: string; readonly session: string } | null => {
  const role = roleOfSession(arn);
  const session = lastPart(readArn(arn).id);
  return role === null ? null : { role: lastPart(readArn(role).id), session };
};

/** Roles that Identity Center makes bear its prefix: https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html */
export const sayPermissionSet = (explained: Explained): string => {
  const { principal } = deniedOf(explained);
  const role = sessionOf(principal ?? '')?.role ?? lastPart(readArn(principal).id);
  const set = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(role)?.[1];
  return set === undefined
    ? `**No, ${codeSpan(role)} is an ordinary role:** what Identity Center makes of a permission set is always called \`AWSReservedSSO_NAME_…\`. So it is changed in IAM itself, by whoever administers that account; if you sign in through Identity Center, something took up this role after that (a profile with \`role_arn\`, “Switch role”).`
    : `**Yes:** ${codeSpan(role)} is made of the permission set ${codeSpan(set)}, which only its administrators change, in Identity Center.`;
};

/** What `anonymous` in a message means: https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html */
export const sayUnsigned = (explained: Explained): string => {
  const service = deniedOf(explained).action?.split(':')[0] ?? 'execute-api';
  const isRefused = explained.diagnosis.denial.kind === 'explicit';
  return [
    `**\`anonymous\` means that the request carried no AWS signature.** Being signed in to your application is not that: a cookie or a token of yours tells IAM nothing. The client has to sign with AWS credentials (SigV4, service ${codeSpan(service)}), or the API has to take the token by an authorizer (Cognito, JWT, Lambda) instead of IAM.`,
    isRefused
      ? 'The Deny in the resource policy stays to be met besides: signing alone does not lift it where its condition asks for a network or an organization.'
      : 'Signed, the caller needs an Allow for the call.',
  ].join('\n\n');
};
