import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/conversation/answer-question.ts';
import { document, everyAction } from './answer-of.ts';

const answerOfAccount = async (input: string, accountAuthorizationDetails: object) =>
  (await answerQuestion({ readers: [] })({ input, evidence: { accountAuthorizationDetails } })).answer;

const account = '123456789012';
const arn = (kind: string, name: string): string => `arn:aws:iam::${account}:${kind}/${name}`;
const denied = (action: string, resource: string, kind: string): string =>
  `User: ${arn('user', 'alice')} is not authorized to perform: ${action} on resource: ${resource} because no ${kind} allows the ${action} action`;
const user = (UserName: string, own: object, more: object = {}) => ({
  UserName,
  Arn: arn('user', UserName),
  UserPolicyList: [{ PolicyName: 'own', PolicyDocument: document(own) }],
  ...more,
});

describe('a role that the account file shows to be an administrator', () => {
  const attached = [{ PolicyName: 'AdministratorAccess', PolicyArn: 'arn:aws:iam::aws:policy/AdministratorAccess' }];
  const inline = [{ PolicyName: 'x', PolicyDocument: document(everyAction) }];

  it.each(['iam:PassRole', 'sts:AssumeRole'])('is handed to nobody, whatever its name: %s', async (action) => {
    for (const holding of [{ AttachedManagedPolicies: attached }, { RolePolicyList: inline }]) {
      const { fix } = await answerOfAccount(denied(action, arn('role', 'worker'), 'identity-based policy'), {
        RoleDetailList: [{ RoleName: 'worker', Arn: arn('role', 'worker'), ...holding }],
        UserDetailList: [user('alice', { Effect: 'Allow', Action: 'lambda:*', Resource: '*' })],
      });

      expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
    }
  });

  it.each(['iam:PassRole', 'sts:AssumeRole'])('is where its rights are few: %s', async (action) => {
    const few = document({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' });
    const { fix } = await answerOfAccount(denied(action, arn('role', 'worker'), 'identity-based policy'), {
      RoleDetailList: [
        { RoleName: 'worker', Arn: arn('role', 'worker'), RolePolicyList: [{ PolicyName: 'r', PolicyDocument: few }] },
      ],
      UserDetailList: [user('alice', { Effect: 'Allow', Action: 'lambda:*', Resource: '*' })],
    });

    expect(fix.kind).toBe('addStatement');
    expect(fix.steps.map(({ statement }) => statement)).toMatchObject([
      { Effect: 'Allow', Action: action, Resource: arn('role', 'worker') },
    ]);
  });
});

describe('an account file with a policy that is none', () => {
  it.each([[[null]], [[[]]], [[{}]]])('is answered all the same: %j', async (UserPolicyList) => {
    const { cause, fix } = await answerOfAccount(denied('s3:GetObject', 'arn:aws:s3:::b/k', 'identity-based policy'), {
      UserDetailList: [{ UserName: 'alice', Arn: arn('user', 'alice'), UserPolicyList }],
    });

    expect(cause.id).toBe('IDENTITY_ALLOW_MISSING');
    expect(fix.steps.map(({ statement }) => statement)).toMatchObject([
      { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/k' },
    ]);
  });
});

it('a boundary that bounds others too is its owner’s to widen', async () => {
  const bound = arn('policy', 'bd');
  const PermissionsBoundary = { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: bound };
  const details = (...names: readonly string[]) => ({
    UserDetailList: names.map((name) => user(name, everyAction, { PermissionsBoundary })),
    Policies: [
      {
        PolicyName: 'bd',
        Arn: bound,
        DefaultVersionId: 'v1',
        PolicyVersionList: [
          {
            VersionId: 'v1',
            IsDefaultVersion: true,
            Document: document({ Effect: 'Allow', Action: 'ec2:*', Resource: '*' }),
          },
        ],
      },
    ],
  });
  const asked = denied('s3:GetObject', 'arn:aws:s3:::b/k', 'permissions boundary');

  expect(await answerOfAccount(asked, details('alice', 'bob'))).toMatchObject({ fix: { kind: 'askOwner', steps: [] } });
  expect((await answerOfAccount(asked, details('alice'))).fix.kind).toBe('addStatement');
});
