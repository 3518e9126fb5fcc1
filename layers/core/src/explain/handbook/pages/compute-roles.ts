import { iamPage } from '../aws-page.ts';
import { asks, policy, trust } from '../example.ts';
import { roleArn } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const computeRolesPage: HandbookPage = {
  id: 'compute-roles',
  title: 'Roles of machines and tasks (EC2, ECS)',
  definition:
    'On EC2 a role comes by an **instance profile**; on ECS by the **task role** (what the code may do), apart from the **task execution role** (pulling the image, writing logs). The SDK finds their temporary credentials by itself.',
  wrong: [
    {
      belief: "the task execution role is the code's role",
      truth: 'The code uses the task role; the execution role serves ECS itself.',
    },
    {
      belief: 'a role can be attached to an instance directly',
      truth: 'By way of an instance profile that holds it (the console makes one of the same name).',
    },
  ],
  facts: [
    'Attaching takes `iam:PassRole` on the role.',
    'Demand IMDSv2, or a program on the machine can be tricked into handing out the credentials.',
  ],
  why: 'No key on the machine, and a lost machine can be cut off by its role.',
  check: 'On the machine or in the task: `aws sts get-caller-identity`.',

  rows: {
    where: 'on the machine or task',
    does: 'gives the program a role',
    owner: "the account's administrator",
    when: 'programs on EC2 or ECS',
  },
  example: {
    says: 'Trust for EC2.',
    policies: { resource: [policy(trust({ Service: 'ec2.amazonaws.com' }))] },
    asks: [
      asks('allowed', ['ec2.amazonaws.com', 'sts:AssumeRole', roleArn('web-server')]),
      asks('implicitDeny', ['ecs-tasks.amazonaws.com', 'sts:AssumeRole', roleArn('web-server')]),
    ],
  },
  arrow: 'program → AWS',
  source: iamPage(
    'Use an IAM role to grant permissions to applications running on Amazon EC2 instances',
    'id_roles_use_switch-role-ec2',
  ),
  related: ['eks-roles', 'passrole', 'keys-in-code'],
  names: [
    'instance profile',
    'instance profiles',
    'task role',
    'task execution role',
    'ecs task',
    'ec2 instance',
    'ec2-instanz',
    'instanzprofil',
    "profil d'instance",
    'perfil de instancia',
    'perfil de instância',
    "profilo dell'istanza",
    'インスタンスプロファイル',
    'タスクロール',
    '实例配置文件',
    '任务角色',
  ],
};
