import { iamPage } from '../aws-page.ts';
import { allow, asks, deny, policy } from '../example.ts';
import { novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const rootPage: HandbookPage = {
  id: 'root',
  title: 'Root user',
  definition:
    "The root user is the account's owner, with the e-mail address it was opened with: it may do nearly everything in the account, no IAM policy limits it. Lock it away behind MFA, make no access keys for it and use it only for the few tasks that need it.",
  wrong: [
    {
      belief: 'nothing can restrict the root user',
      truth:
        "Service control policies of the organization restrict a member account's root user; only that of the management account is free of them.",
    },
    {
      belief: 'the principal arn:aws:iam::ACCOUNT:root means the root user',
      truth: "It means the whole account: every identity that the account's own policies allow.",
    },
  ],
  facts: [
    'A standalone account is closed and its e-mail address changed by root only (member accounts also from the management account); only root repairs a bucket policy that locks everybody out.',
    'In an organization, root credentials of member accounts can be managed and removed centrally.',
    'No permissions boundary and no identity policy can be attached to it.',
  ],
  why: 'Whoever has root has the account and its bill, and no policy in the account can stop it.',
  check: '`aws iam get-account-summary --query SummaryMap.AccountAccessKeysPresent` must say 0, `AccountMFAEnabled` 1.',
  otherAccount: '`"AWS": "arn:aws:iam::OTHER:root"` in a resource policy trusts that account as a whole.',
  rows: {
    where: 'once per account',
    does: 'may do everything in it',
    owner: "the account's owner",
    when: 'only for tasks that need root',
  },
  example: {
    says: "On the organization's accounts: the root user of a member account may do nothing with Bedrock.",
    policies: {
      serviceControl: [
        [policy(allow('*', '*'))],
        [policy(allow('*', '*'), deny('bedrock:*', '*', { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:root' } }))],
      ],
    },
    asks: [asks('explicitDeny', ['arn:aws:iam::111122223333:root', 'bedrock:InvokeModel', novaLite])],
  },
  arrow: 'person → AWS',
  source: iamPage('AWS account root user', 'id_root-user'),
  related: ['scp', 'principal', 'mfa'],
  names: [
    'root user',
    'root account',
    'root-benutzer',
    'root benutzer',
    'utilisateur racine',
    'compte root',
    'usuario root',
    'usuario raíz',
    'usuário root',
    'utente root',
    'ルートユーザー',
    '根用户',
    'root 用户',
    'root用户',
  ],
};
