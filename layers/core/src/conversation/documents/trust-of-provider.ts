import { isAccountId, readArn } from '../../arn/index.ts';
import { readText } from '../../intake/index.ts';
import type { Composition } from '../compose/composition.ts';
import { askTrust } from '../compose/trust-parts.ts';
import { providerIn } from '../told/provider-in.ts';

/** The trust of a SAML provider for signing in to the console: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_saml.html */
export const trustOfProvider = (text: string): Composition | null => {
  const { mentions } = readText(text);
  const account = mentions.accounts.at(-1) ?? accountIn(mentions.arns) ?? '{AccountId}';
  const provider = `arn:aws:iam::${account}:saml-provider/${providerIn(text) ?? '{ProviderName}'}`;
  const audience = 'https://signin.aws.amazon.com/saml';
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: provider },
    Action: 'sts:AssumeRoleWithSAML',
    Condition: { StringEquals: { 'SAML:aud': audience } },
  };
  const call = { named: { account } as Parameters<typeof askTrust>[0]['named'], action: 'sts:AssumeRoleWithSAML' };
  return {
    policyType: 'resource',
    title: 'The trust policy of the role',
    statements: [statement],
    asks: [
      askTrust(call, ['allowed', provider], [{ 'SAML:aud': audience }, '']),
      askTrust(call, ['denied', `${provider}Other`], [{ 'SAML:aud': audience }, 'by another provider']),
      askTrust(call, ['denied', provider], [{ 'SAML:aud': 'https://example.com/saml' }, 'for another audience']),
    ],
    notes: [
      `the directory has to send the same ARN: its attribute \`Role\` is \`ROLE_ARN,${provider}\``,
      'who signs in by the CLI with tags on the session needs `sts:TagSession` beside it',
    ],
    source: {
      name: 'Create a role for SAML 2.0 federation (console)',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_saml.html',
    },
  };
};

const accountIn = (arns: readonly string[]): string | undefined =>
  arns.map((arn) => readArn(arn).account).find(isAccountId);
