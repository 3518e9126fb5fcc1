import { lastPart, readArn } from '../../arn/index.ts';
import { type CallerTag, callerTag } from './caller-tag.ts';
import type { Composition } from './composition.ts';

/** Who calls, as a policy writes it, and two values of it. */
export type Caller = {
  readonly written: string;
  readonly met: string;
  readonly other: string;
  /** Sent with the call, where the value itself is not. */
  readonly key?: string;
};

export const subject = 'cognito-identity.amazonaws.com:sub';

/** What the request of a Cognito identity brings. */
export const broughtBy = ({ written, met, key }: Caller): Readonly<Record<string, string>> =>
  key !== undefined ? { [key]: met } : written.includes(subject) ? { [subject]: met } : {};

export const byTag = ({ key }: CallerTag): Caller => ({
  written: `\${aws:PrincipalTag/${key}}`,
  met: 'blue',
  other: 'red',
  key: `aws:PrincipalTag/${key}`,
});

export const tagFor = (text: string, names: CallerTag['names']): CallerTag | null => {
  const tag = callerTag(text);
  return tag?.names === names ? tag : null;
};

export const usersName = '${aws:username}';

/** The name that a policy puts in for who calls: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
export const callerIn = (made: Composition, text: string): Caller | null => {
  const principal = made.asks[0]?.request.principal ?? '';
  if (/\bcognito\b/i.test(text))
    return {
      written: `\${${subject}}`,
      met: 'us-east-1:11112222-3333',
      other: 'us-east-1:99998888-7777',
    };
  // The session of a role has no user's name.
  const { type, id } = readArn(principal);
  const isUser = type === 'user' || (id === 'Application' && users.test(text) && !roles.test(text));
  return isUser ? { written: usersName, met: lastPart(principal), other: `other-${lastPart(principal)}` } : null;
};

const roles = /\broles?\b|\brolle\b|\br[oô]le\b|\brol\b|\bruolo\b|\bpapel\b|ロール|角色/i;
const users =
  /\b(?:iam )?users?\b|\bbenutzer\w*|\butilisateurs?\b|\busuari[oa]s?\b|\busu[aá]ri[oa]s?\b|\butent[ei]\b|ユーザー|用户/i;
