import { iamPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { alice, guardrail } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const mfaPage: HandbookPage = {
  id: 'mfa',
  title: 'Multi-factor authentication',
  definition:
    'A policy demands MFA with the condition `aws:MultiFactorAuthPresent` (or `aws:MultiFactorAuthAge` for how long ago). Best as a Deny with `BoolIfExists … "false"` on the dangerous actions.',
  wrong: [
    {
      belief: 'Bool false in a Deny covers access keys',
      truth: 'Long-term keys never carry the key: only `BoolIfExists` (or `Null`) also stops them.',
    },
    {
      belief: 'MFA in the console also protects the CLI',
      truth:
        'The CLI with access keys has no MFA: get a session with it first (`aws sts get-session-token --serial-number ARN --token-code CODE`).',
    },
  ],
  facts: [
    'Roles that services assume never have MFA: do not put the condition on them.',
    'With Identity Center or SAML MFA happens at the provider, and the key is not in the request.',
    "A trust policy can demand it for assuming an administrator's role.",
  ],
  why: 'A stolen password or key alone then opens nothing dangerous.',
  check: 'CloudTrail: `sessionContext.attributes.mfaAuthenticated`.',
  otherAccount:
    'The key comes from the session that calls, whatever account the resource is in; across accounts put it in the trust policy.',
  rows: {
    where: 'in a Condition',
    does: 'demands a second factor',
    owner: 'whoever writes the policy',
    when: 'dangerous actions and administrators',
  },
  example: {
    says: 'Deleting only with MFA, also for access keys.',
    policies: {
      identity: [
        policy(
          allow('bedrock:*', '*'),
          deny(['bedrock:Delete*'], '*', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }),
        ),
      ],
    },
    asks: [
      asks('allowed', [alice, 'bedrock:DeleteGuardrail', guardrail], { 'aws:MultiFactorAuthPresent': true }),
      asks('explicitDeny', [alice, 'bedrock:DeleteGuardrail', guardrail]),
    ],
  },
  arrow: 'person → AWS',
  source: iamPage('Secure API access with MFA', 'id_credentials_mfa_configure-api-require'),
  related: ['if-exists', 'conditions', 'root'],
  names: [
    'mfa',
    'multi-factor',
    'multi factor',
    'multifactor',
    'two-factor',
    'aws:multifactorauthpresent',
    'aws:multifactorauthage',
    'zweiter faktor',
    'mehrstufige',
    'authentification multifacteur',
    'doble factor',
    'autenticación multifactor',
    'autenticação multifator',
    'autenticazione a più fattori',
    '多要素認証',
    '多因素认证',
    '多重身份验证',
  ],
};
