import { tells, valuesTold } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { readStatements } from '../clues/shown-statement.ts';
import { derive } from '../requests/derive.ts';
import { roleOr } from '../requests/mentioned.ts';
import type { Arrow } from './arrow.ts';

/** Signing in from outside: only the role's trust policy decides. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers.html */
export const providerToRole: Arrow = {
  topic: 'idp->role',
  requests: requestsOf,
  question: {
    ask: 'Does the company sign in by SAML, by OIDC or through IAM Identity Center?',
    command: 'aws iam list-saml-providers',
  },
  note: 'each has its own provider, action and trust policy',
};

function requestsOf(call: Call): ChainRequest[] {
  const { facts, action } = call;
  const isSaml = action === 'sts:assumerolewithsaml';
  const isWeb = !isSaml && (action === 'sts:assumerolewithwebidentity' || tells(facts, 'webSignIn'));
  return [isWeb ? webIdentity(call) : saml(call)];
}

const webIdentity = (call: Call): ChainRequest => {
  const { partition, account } = call;
  const issuerOf =
    valuesTold(call.facts, 'tokenIssuer').at(-1) ??
    (valuesTold(call.facts, 'jobRepository').length > 0 || valuesTold(call.facts, 'subjectAsked').length > 0
      ? gitHub
      : '{Issuer}');
  const provider = providerOf(call) ?? `arn:${partition}:iam::${account}:oidc-provider/${issuerOf}`;
  const issuer = provider.slice(provider.indexOf('oidc-provider/') + 'oidc-provider/'.length);
  return derive({
    by: 'other',
    resource: roleOr(call, [''], '{Role}'),
    edge: 'OIDC->role',
    needsResourcePolicy: true,
    principal: provider,
    action: 'sts:AssumeRoleWithWebIdentity',
    context: { [`${issuer}:aud`]: audienceOf(issuer), [`${issuer}:sub`]: subjectOf(call) ?? '{Subject}' },
    because: 'the token of the identity provider is exchanged for the role',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
  });
};

// Who speaks of the repository of a job speaks of its pipeline.
const gitHub = 'token.actions.githubusercontent.com';

const saml = (call: Call): ChainRequest => {
  const { partition, account } = call;
  return derive({
    by: 'other',
    resource: roleOr(call, [''], '{Role}'),
    edge: 'IdP->role',
    needsResourcePolicy: true,
    principal: providerOf(call) ?? `arn:${partition}:iam::${account}:saml-provider/{Provider}`,
    action: 'sts:AssumeRoleWithSAML',
    context: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' },
    because: 'the SAML assertion of the identity provider is exchanged for the role',
    url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_saml.html',
  });
};

/** The provider that the text names, or a shown trust policy. */
const providerOf = ({ facts, evidence }: Call): string | undefined => {
  const isProvider = (arn: string): boolean => arn.includes('-provider/');
  const shown = readStatements(evidence).flatMap((statement) => statement.principals);
  return facts.mentions.arns.find(isProvider) ?? shown.find(isProvider);
};

// Both of these issue tokens for STS: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
const audienceOf = (issuer: string): string =>
  issuer.includes('githubusercontent.com') || issuer.startsWith('oidc.eks.') ? 'sts.amazonaws.com' : '{Audience}';

/** A subject as GitHub or Kubernetes writes it: one that no shown trust policy asks for; what only a policy asks for nobody said the token has. */
const subjectOf = ({ facts, evidence }: Call): string | null => {
  const written = readStatements(evidence).flatMap(({ conditions }) => conditions.flatMap(({ values }) => values));
  const shown = [...written, ...valuesTold(facts, 'subjectAsked')];
  const told = valuesTold(facts, 'tokenSubject');
  return told.find((subject) => !shown.includes(subject)) ?? ofPod(facts) ?? ofJob(facts, shown);
};

// https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html
const ofPod = (facts: Call['facts']): string | null => {
  const account = valuesTold(facts, 'podAccount').at(-1);
  const namespace = valuesTold(facts, 'podNamespace').at(-1);
  return account === undefined || namespace === undefined ? null : `system:serviceaccount:${namespace}:${account}`;
};

// A job with an environment has it in its subject, one of a pull request says so: https://docs.github.com/en/actions/reference/security/oidc
const ofJob = (facts: Call['facts'], shown: readonly string[]): string | null => {
  const [told] = valuesTold(facts, 'jobRepository');
  const named = shown.flatMap((value) => /^repo:[^:*]+(?=:)/.exec(value) ?? [])[0];
  const repository = told === undefined ? named : `repo:${told}`;
  if (repository === undefined) return null;
  const environment = valuesTold(facts, 'jobEnvironment').at(-1);
  if (environment !== undefined) return `${repository}:environment:${environment}`;
  if (tells(facts, 'fromPullRequest')) return `${repository}:pull_request`;
  const branch = valuesTold(facts, 'jobBranch').at(-1);
  if (branch !== undefined) return `${repository}:ref:refs/heads/${branch}`;
  return told === undefined ? null : `${repository}:ref:refs/heads/{Branch}`;
};
