import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const denied = (
  principal: string,
  action = 'bedrock:InvokeModel',
  resource = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
) =>
  `User: ${principal} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
const session = 'arn:aws:sts::111122223333:assumed-role/app/s1';
const evidence = { policies: { identity: [] } };

describe('a key that only other actions send', () => {
  it.each([
    [
      'sts:ExternalId: ext-1234',
      'bedrock:InvokeModel',
      'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
    ],
    ['sts:ExternalId: ext-1234', 's3:GetObject', 'arn:aws:s3:::b/k'],
    [
      'iam:PassedToService: lambda.amazonaws.com',
      'bedrock:InvokeModel',
      'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
    ],
    [
      'kms:ViaService: s3.us-east-1.amazonaws.com',
      'bedrock:InvokeModel',
      'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
    ],
    ['lambda:FunctionUrlAuthType: NONE', 'lambda:InvokeFunction', 'arn:aws:lambda:us-east-1:111122223333:function:f'],
  ])('%s stands in no statement for %s: it would allow nothing', async (told, action, resource) => {
    const { diagnosis } = await openTalk().say({ say: `${denied(session, action, resource)}\n${told}`, evidence });
    const [step] = diagnosis?.fix.steps ?? [];

    expect(step?.statement).not.toHaveProperty('Condition');
  });

  it('stands in the one for its own', async () => {
    const { diagnosis } = await openTalk().say({
      say: `${denied(session, 'kms:Decrypt', 'arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-2222-3333-444455556666')}\nkms:ViaService: s3.us-east-1.amazonaws.com`,
      evidence,
    });

    expect(JSON.stringify(diagnosis?.fix)).toContain('kms:ViaService');
  });
});

it('AWS’s quarantine is seen where it is attached, also without its document: no Allow is offered', async () => {
  const arn = 'arn:aws:iam::111122223333:user/bob';
  const policy = 'AWSCompromisedKeyQuarantineV9';
  const { reply, diagnosis } = await openTalk().say({
    say: denied(arn),
    evidence: {
      accountAuthorizationDetails: {
        UserDetailList: [
          {
            UserName: 'bob',
            Arn: arn,
            AttachedManagedPolicies: [{ PolicyName: policy, PolicyArn: `arn:aws:iam::aws:policy/${policy}` }],
          },
        ],
      },
    },
  });

  expect(diagnosis?.fix).toMatchObject({ kind: 'noPolicyChange', steps: [] });
  expect(reply).toContain('Treat the access key as compromised');
});
