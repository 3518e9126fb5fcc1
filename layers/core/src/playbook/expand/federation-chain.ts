import type { ChainRequest } from '../chain-request.ts';
import { readStatements } from '../clues/shown-statement.ts';
import { derive } from './derive.ts';
import { roleOr } from './mentioned.ts';
import type { Setting } from './setting.ts';

/** Signing in from outside: only the role's trust policy decides. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers.html */
export const federationChain = (setting: Setting): ChainRequest[] => {
  const { text, action } = setting;
  const isSaml = action === 'sts:assumerolewithsaml';
  const isWeb = !isSaml && (action === 'sts:assumerolewithwebidentity' || webWords.some((word) => text.includes(word)));
  return [isWeb ? webIdentity(setting) : saml(setting)];
};

const webWords = ['oidc', 'openid', 'web identity', 'webidentity', 'github'];

const webIdentity = (setting: Setting): ChainRequest => {
  const { partition, account } = setting;
  const provider = providerOf(setting) ?? `arn:${partition}:iam::${account}:oidc-provider/{Issuer}`;
  const issuer = provider.slice(provider.indexOf('oidc-provider/') + 'oidc-provider/'.length);
  return derive({
    by: 'other',
    resource: roleOr(setting, [''], '{Role}'),
    edge: 'OIDC->role',
    needsResourcePolicy: true,
    principal: provider,
    action: 'sts:AssumeRoleWithWebIdentity',
    context: { [`${issuer}:aud`]: audienceOf(issuer), [`${issuer}:sub`]: subjectOf(setting) ?? '{Subject}' },
    because: 'the token of the identity provider is exchanged for the role',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
  });
};

const saml = (setting: Setting): ChainRequest => {
  const { partition, account } = setting;
  return derive({
    by: 'other',
    resource: roleOr(setting, [''], '{Role}'),
    edge: 'IdP->role',
    needsResourcePolicy: true,
    principal: providerOf(setting) ?? `arn:${partition}:iam::${account}:saml-provider/{Provider}`,
    action: 'sts:AssumeRoleWithSAML',
    context: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' },
    because: 'the SAML assertion of the identity provider is exchanged for the role',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_saml.html',
  });
};

/** The provider that the text names, or a shown trust policy. */
const providerOf = ({ facts, evidence }: Setting): string | undefined => {
  const isProvider = (arn: string): boolean => arn.includes('-provider/');
  const shown = readStatements(evidence).flatMap((statement) => statement.principals);
  return facts.mentions.arns.find(isProvider) ?? shown.find(isProvider);
};

// Both of these issue tokens for STS: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
const audienceOf = (issuer: string): string =>
  issuer.includes('githubusercontent.com') || issuer.startsWith('oidc.eks.') ? 'sts.amazonaws.com' : '{Audience}';

/** A subject as GitHub or Kubernetes writes it. */
const subjectOf = ({ facts }: Setting): string | null =>
  /\b(?:repo:[\w.-]{1,100}\/[\w.*-]{1,100}:[\w./:-]{1,200}|system:serviceaccount:[\w-]{1,100}:[\w-]{1,100})/.exec(
    facts.plain,
  )?.[0] ?? null;
