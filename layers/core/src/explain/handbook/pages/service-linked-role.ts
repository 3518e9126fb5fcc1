import { iamPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { developer } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const serviceLinkedRolePage: HandbookPage = {
  id: 'service-linked-role',
  title: 'Service-linked role',
  definition:
    'A service-linked role belongs to one AWS service, which writes its permissions and its trust: you cannot change them, only create the role and, once unused, delete it. Its name begins with `AWSServiceRoleFor`.',
  wrong: [
    {
      belief: 'a service control policy can restrict it',
      truth: 'SCPs do not affect service-linked roles, so that services keep working.',
    },
    {
      belief: 'its permissions can be edited like those of any role',
      truth: 'Only the service changes them; you may edit the description.',
    },
  ],
  facts: [
    'Creating it takes `iam:CreateServiceLinkedRole`, best tied to the service by `iam:AWSServiceName`.',
    'It can be deleted only when the service no longer uses it.',
  ],
  why: 'The service knows best what it needs, and nobody can break it by editing.',
  check: '`aws iam list-roles --path-prefix /aws-service-role/` lists them.',

  rows: {
    where: 'in your account, owned by the service',
    does: 'lets exactly one service act',
    owner: 'the AWS service: not editable',
    when: 'the service creates it; you rarely do',
  },
  example: {
    says: "Whoever sets OpenSearch Serverless up may create its service-linked role, and no other service's.",
    policies: {
      identity: [
        policy(
          allow(
            'iam:CreateServiceLinkedRole',
            'arn:aws:iam::111122223333:role/aws-service-role/observability.aoss.amazonaws.com/*',
            { StringEquals: { 'iam:AWSServiceName': 'observability.aoss.amazonaws.com' } },
          ),
        ),
      ],
    },
    asks: [
      asks(
        'allowed',
        [
          developer,
          'iam:CreateServiceLinkedRole',
          'arn:aws:iam::111122223333:role/aws-service-role/observability.aoss.amazonaws.com/AWSServiceRoleForAmazonOpenSearchServerless',
        ],
        { 'iam:AWSServiceName': 'observability.aoss.amazonaws.com' },
      ),
      asks(
        'implicitDeny',
        [
          developer,
          'iam:CreateServiceLinkedRole',
          'arn:aws:iam::111122223333:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
        ],
        { 'iam:AWSServiceName': 'ecs.amazonaws.com' },
      ),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage('Create a service-linked role', 'id_roles_create-service-linked-role'),
  related: ['service-role', 'scp'],
  names: [
    'service-linked role',
    'service linked role',
    'service-linked roles',
    'serviceverknüpfte rolle',
    'dienstverknüpfte rolle',
    'rôle lié à un service',
    'rol vinculado al servicio',
    'rol vinculado a un servicio',
    'função vinculada ao serviço',
    'ruolo collegato al servizio',
    'サービスリンクロール',
    'サービスにリンクされたロール',
    '服务相关角色',
    '服务关联角色',
    'awsservicerolefor',
  ],
};
