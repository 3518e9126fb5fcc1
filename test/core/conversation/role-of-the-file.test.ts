import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const account = 'arn:aws:iam::123456789012';
const document = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const denied = (action: string, resource: string): string =>
  `User: ${account}:user/alice is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;

const file = (rights: object) => ({
  UserDetailList: [
    {
      UserName: 'alice',
      Arn: `${account}:user/alice`,
      UserPolicyList: [
        { PolicyName: 'own', PolicyDocument: document({ Effect: 'Allow', Action: 'lambda:*', Resource: '*' }) },
      ],
    },
  ],
  RoleDetailList: [
    {
      RoleName: 'worker',
      Arn: `${account}:role/worker`,
      AssumeRolePolicyDocument: document({
        Effect: 'Allow',
        Principal: { Service: 'lambda.amazonaws.com' },
        Action: 'sts:AssumeRole',
      }),
      ...rights,
    },
  ],
});
const managed = 'arn:aws:iam::aws:policy/AdministratorAccess';
const administrator = file({
  AttachedManagedPolicies: [{ PolicyName: 'AdministratorAccess', PolicyArn: managed }],
});
const ordinary = file({
  RolePolicyList: [
    { PolicyName: 'r', PolicyDocument: document({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }) },
  ],
});

const fixOf = async (text: string, accountAuthorizationDetails: unknown) =>
  (await openTalk().say({ say: text, evidence: { accountAuthorizationDetails } })).diagnosis?.fix;

describe('a role that the account file shows', () => {
  it.each(['iam:PassRole', 'sts:AssumeRole'])(
    'with all rights is handed to nobody by a command: %s',
    async (action) => {
      const fix = await fixOf(denied(action, `${account}:role/worker`), administrator);

      expect(fix).toMatchObject({ kind: 'askOwner', steps: [] });
    },
  );

  it.each(['iam:PassRole', 'sts:AssumeRole'])('with few rights is: %s', async (action) => {
    const fix = await fixOf(denied(action, `${account}:role/worker`), ordinary);

    expect(fix?.kind).toBe('addStatement');
  });
});

describe('an account file with a policy that is none', () => {
  it.each([[[null]], [[[]]], [[{}]]])('is answered all the same: %j', async (UserPolicyList) => {
    const details = { UserDetailList: [{ UserName: 'alice', Arn: `${account}:user/alice`, UserPolicyList }] };

    expect((await fixOf(denied('s3:GetObject', 'arn:aws:s3:::b/k'), details))?.kind).toBeDefined();
  });
});

it('has no form in which CloudFormation would put a secret', async () => {
  const { diagnosis } = await openTalk().say(
    denied('s3:GetObject', 'arn:aws:s3:::b/{{resolve:secretsmanager:z:SecretString}}'),
  );

  expect(diagnosis?.fix.steps[0]?.sam).not.toContain('{{resolve:');
});
