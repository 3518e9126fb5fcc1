import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const principalTagPage: HandbookPage = {
  id: 'principal-tag',
  title: 'aws:PrincipalTag',
  definition:
    "`aws:PrincipalTag/KEY` is a tag of the caller: of the user or role, or a session tag that came with the sign-in. Policies compare it with a value or, as `${aws:PrincipalTag/KEY}`, with the resource's tag or name.",
  wrong: [
    {
      belief: 'a tag on the IAM user stays when it assumes a role',
      truth: "The session has the role's tags and its session tags, not the user's.",
    },
    {
      belief: 'session tags can be set by anybody',
      truth: 'The trust policy must allow `sts:TagSession`, and can demand values.',
    },
  ],
  facts: [
    'Identity Center passes attributes of the directory (department, cost center) as session tags.',
    'If the tag is missing, a positive comparison fails and a resource with the variable matches nothing.',
  ],
  why: 'One role, many tenants or teams: what a caller may touch follows from its tag.',
  check: '`requestParameters.principalTags` in the `AssumeRole` event shows the session tags.',

  rows: {
    where: 'in conditions and variables',
    does: 'compares a tag of the caller',
    owner: 'whoever may tag identities and sessions',
    when: 'tenants or teams share a role',
  },
  example: {
    says: "Each tenant's session reads only the folder of that tenant.",
    policies: { identity: [policy(allow('s3:GetObject', 'arn:aws:s3:::docs-bucket/${aws:PrincipalTag/tenant}/*'))] },
    asks: [
      asks('allowed', [app, 's3:GetObject', 'arn:aws:s3:::docs-bucket/blue/plan.pdf'], {
        'aws:PrincipalTag/tenant': 'blue',
      }),
      asks('implicitDeny', [app, 's3:GetObject', 'arn:aws:s3:::docs-bucket/red/plan.pdf'], {
        'aws:PrincipalTag/tenant': 'blue',
      }),
    ],
  },
  arrow: 'every arrow',
  source: iamPage('Pass session tags in AWS STS', 'id_session-tags'),
  related: ['abac', 'policy-variables', 'request-tags'],
  names: [
    'aws:principaltag',
    'principaltag',
    'principal tag',
    'principal tags',
    'session tag',
    'session tags',
    'sitzungstag',
    'sitzungstags',
    'balise de session',
    'balises de session',
    'etiqueta de sesión',
    'etiquetas de sesión',
    'tag de sessão',
    'tag di sessione',
    'セッションタグ',
    '会话标签',
  ],
};
