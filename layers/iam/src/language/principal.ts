import { parseArn } from './arn.ts';
import { isAccountId } from './is-account-id.ts';

/** Who asks, as IAM knows callers. `arn` is the text as given; a role without a session stands for any of its sessions. */
export type Principal =
  | { readonly kind: 'user'; readonly arn: string; readonly account: string; readonly name: string }
  | RolePrincipal
  | SessionPrincipal
  | { readonly kind: 'federatedUser'; readonly arn: string; readonly account: string; readonly name: string }
  | { readonly kind: 'root'; readonly arn: string; readonly account: string }
  | { readonly kind: 'service'; readonly name: string }
  | { readonly kind: 'identityProvider'; readonly name: string }
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'unknown'; readonly text: string };

export type RolePrincipal = {
  readonly kind: 'role';
  readonly arn: string;
  readonly account: string;
  readonly roleName: string;
  readonly isServiceLinked: boolean;
};

export type SessionPrincipal = {
  readonly kind: 'session';
  readonly arn: string;
  readonly account: string;
  readonly partition: string;
  readonly roleName: string;
  readonly sessionName: string;
  readonly isServiceLinked: boolean;
};

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
const WEB_IDENTITY_PROVIDERS = new Set([
  'cognito-identity.amazonaws.com',
  'www.amazon.com',
  'graph.facebook.com',
  'accounts.google.com',
]);

export const parsePrincipal = (text: string): Principal => {
  if (text === 'anonymous' || text === '*') return { kind: 'anonymous' };
  if (isAccountId(text)) return { kind: 'root', arn: `arn:aws:iam::${text}:root`, account: text };
  if (text.startsWith('arn:')) return parsePrincipalArn(text);
  if (WEB_IDENTITY_PROVIDERS.has(text)) return { kind: 'identityProvider', name: text };
  if (text.includes(' ') || !text.includes('.')) return { kind: 'unknown', text };
  if (text.endsWith('.amazonaws.com') || text.endsWith('.amazonaws.com.cn') || text.endsWith('.amazon.com'))
    return { kind: 'service', name: text };
  return { kind: 'identityProvider', name: text };
};

const parsePrincipalArn = (text: string): Principal => {
  const arn = parseArn(text);
  if (arn === undefined || arn.account === '') return { kind: 'unknown', text };
  const [type = '', ...rest] = arn.resource.split('/');
  const last = rest.at(-1) ?? '';
  const { account, partition } = arn;
  if (arn.service === 'iam' && arn.resource === 'root') return { kind: 'root', arn: text, account };
  if (last === '') return { kind: 'unknown', text };
  if (arn.service === 'sts' && type === 'federated-user')
    return { kind: 'federatedUser', arn: text, account, name: last };
  if (arn.service === 'sts' && type === 'assumed-role' && rest.length > 1) {
    const roleName = rest.at(-2) as string;
    const isServiceLinked = roleName.startsWith('AWSServiceRoleFor');
    return { kind: 'session', arn: text, account, partition, roleName, sessionName: last, isServiceLinked };
  }
  if (arn.service !== 'iam') return { kind: 'unknown', text };
  if (type === 'user') return { kind: 'user', arn: text, account, name: last };
  if (type === 'role')
    return { kind: 'role', arn: text, account, roleName: last, isServiceLinked: rest[0] === 'aws-service-role' };
  if (type === 'oidc-provider' || type === 'saml-provider') return { kind: 'identityProvider', name: text };
  return { kind: 'unknown', text };
};
