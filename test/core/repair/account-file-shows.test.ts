import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/conversation/answer-question.ts';

const answerOfAccount = async (input: string, accountAuthorizationDetails: object) =>
  (await answerQuestion({ readers: [] })({ input, evidence: { accountAuthorizationDetails } })).answer;

const account = '123456789012';
const arn = (kind: string, name: string): string => `arn:aws:iam::${account}:${kind}/${name}`;
const document = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const everything = { Effect: 'Allow', Action: '*', Resource: '*' };
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
  const inline = [{ PolicyName: 'x', PolicyDocument: document(everything) }];

  it.each(['iam:PassRole', 'sts:AssumeRole'])('is handed to nobody, whatever its name: %s', async (action) => {
    for (const holding of [{ AttachedManagedPolicies: attached }, { RolePolicyList: inline }]) {
      const { fix } = await answerOfAccount(denied(action, arn('role', 'worker'), 'identity-based policy'), {
        RoleDetailList: [{ RoleName: 'worker', Arn: arn('role', 'worker'), ...holding }],
        UserDetailList: [user('alice', { Effect: 'Allow', Action: 'lambda:*', Resource: '*' })],
      });

      expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
    }
  });
});

it('a boundary that bounds others too is its owner’s to widen', async () => {
  const bound = arn('policy', 'bd');
  const PermissionsBoundary = { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: bound };
  const details = (...names: readonly string[]) => ({
    UserDetailList: names.map((name) => user(name, everything, { PermissionsBoundary })),
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
