import { iamPage } from '../aws-page.ts';
import { asks, policy, trust } from '../example.ts';
import { app, developer, roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const trustPage: HandbookPage = {
  id: 'trust',
  title: 'Trust policy of a role',
  definition:
    'The trust policy is the resource policy of a role: its `Principal` says **who may assume** the role, by `sts:AssumeRole` or the SAML and web identity variants. What the role may **do** then stands in its permissions policies.',
  wrong: [
    {
      belief: 'the trust policy gives access to Bedrock or S3',
      truth:
        'A trust policy gives no access to anything but becoming the role; actions and resources stand in the permissions policy.',
    },
    {
      belief: 'whoever has AdministratorAccess can assume every role',
      truth: "The role's trust policy must name the caller or its account, whatever the caller's policies say.",
    },
  ],
  facts: [
    'A role needs both: the trust policy says who, the permissions policy says what actions on which resources.',
    'For a service it names the service, such as `lambda.amazonaws.com` or `bedrock.amazonaws.com`, best with `aws:SourceAccount` and `aws:SourceArn`.',
    'It has no `Resource` element: it is about the role it belongs to.',
    'Naming `arn:aws:iam::ACCOUNT:root` means the whole account: its own policies then say which identity may call `sts:AssumeRole`.',
  ],
  why: 'Without it anybody with the right policy could become any role: the owner of the role decides who is let in.',
  check:
    '`aws iam get-role --role-name NAME --query Role.AssumeRolePolicyDocument` prints it; IAM → Roles → the role → Trust relationships shows it in the console.',
  otherAccount:
    "Name the other account or its role as `Principal` (for a third party with `sts:ExternalId`), and let the caller's own account allow `sts:AssumeRole` on this role.",
  rows: {
    where: 'on the role itself, one per role',
    does: 'says who may become the role',
    owner: "the role's owner",
    when: 'always: a role has exactly one',
  },
  example: {
    says: "Only the developers' role of the same account may assume this role.",
    policies: { resource: [policy(trust({ AWS: roleArn('developer') }))] },
    asks: [
      asks('allowed', [developer, 'sts:AssumeRole', roleArn('report-reader')]),
      asks('implicitDeny', [app, 'sts:AssumeRole', roleArn('report-reader')]),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage('Roles terms and concepts', 'id_roles'),
  related: ['roles', 'identity-policies', 'service-principals', 'confused-deputy', 'cross-account'],
  names: [
    'trust policy',
    'trust policies',
    'trust relationship',
    'assume role policy',
    'assumerolepolicydocument',
    'vertrauensrichtlinie',
    'vertrauensbeziehung',
    'politique de confiance',
    "relation d'approbation",
    'política de confianza',
    'política de confiança',
    'relação de confiança',
    'policy di attendibilità',
    'politica di attendibilità',
    'trust-policy',
    '信頼ポリシー',
    '信頼関係',
    '信任策略',
    '信任关系',
  ],
};
