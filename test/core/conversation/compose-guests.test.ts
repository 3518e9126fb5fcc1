import { describe, expect, it } from 'vitest';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { decided } from './decided.ts';

const guest = 'arn:aws:iam::111122223333';

describe('whom a wish lets in, and nobody else', () => {
  it.each([
    [
      'bucket policy that lets role reader of account 111122223333 read bucket acme-data',
      `${guest}:role/reader`,
      's3:GetObject',
      'arn:aws:s3:::acme-data/x',
    ],
    [
      'Escribe la política de bucket: el rol lector de la cuenta 111122223333 puede leer el bucket acme-data',
      `${guest}:role/lector`,
      's3:GetObject',
      'arn:aws:s3:::acme-data/x',
    ],
    [
      'queue policy that lets user bob of account 111122223333 send to queue orders of account 210987654321, eu-west-1',
      `${guest}:user/bob`,
      'sqs:SendMessage',
      'arn:aws:sqs:eu-west-1:210987654321:orders',
    ],
    [
      'resource policy for secret prod/db in account 210987654321 eu-west-1 so that role app of account 111122223333 may read it',
      `${guest}:role/app`,
      'secretsmanager:GetSecretValue',
      'arn:aws:secretsmanager:eu-west-1:210987654321:secret:prod/db-a1b2c3',
    ],
    [
      'key policy: role decryptor of account 111122223333 may decrypt, the key is in account 210987654321',
      `${guest}:role/decryptor`,
      'kms:Decrypt',
      'arn:aws:kms:eu-west-1:210987654321:key/0a1b2c3d-1111-2222-3333-444455556666',
    ],
    [
      'trust policy that lets user maria of account 111122223333 assume role deploy',
      `${guest}:user/maria`,
      'sts:AssumeRole',
      'arn:aws:iam::210987654321:role/deploy',
    ],
  ])(
    'a role or user of another account is let in, the rest of that account is not: %s',
    (wish, principal, action, on) => {
      const decides = decided(wish);

      expect(decides({ principal, action, resource: on })).toBe(true);
      expect(decides({ principal: `${guest}:role/neighbour`, action, resource: on })).toBe(false);
      expect(decides({ principal: 'arn:aws:iam::210987654321:role/neighbour', action, resource: on })).toBe(false);
    },
  );

  it.each([
    [
      'topic policy so that account 111122223333 may publish to topic alarms of account 210987654321 in eu-west-1',
      'sns:Publish',
      'arn:aws:sns:eu-west-1:210987654321:alarms',
    ],
    [
      'sqs queue policy that lets account 111122223333 send to queue orders of account 210987654321 in eu-west-1',
      'sqs:SendMessage',
      'arn:aws:sqs:eu-west-1:210987654321:orders',
    ],
    [
      'lambda resource policy that lets account 111122223333 invoke function orders of account 210987654321 in eu-west-1',
      'lambda:InvokeFunction',
      'arn:aws:lambda:eu-west-1:210987654321:function:orders',
    ],
  ])('an account is let in to what the other account owns: %s', (wish, action, resource) => {
    const decides = decided(wish);

    expect(decides({ principal: `${guest}:role/any`, action, resource })).toBe(true);
    expect(decides({ principal: 'arn:aws:iam::210987654321:role/any', action, resource })).toBe(false);
    expect(decides({ principal: 'cloudwatch.amazonaws.com', action, resource })).toBe(false);
  });

  it.each(['owned by', 'belonging to', 'in', 'for'])(
    'the account that a thing lies in is not let in beside the role that is: %s',
    (where) => {
      const [made] =
        compose(
          readText(
            `queue policy that allows user bob of account 111122223333 to send messages to queue orders-in ${where} account 210987654321, eu-west-1`,
          ),
        ) ?? [];

      expect(made?.statements).toMatchObject([
        { Principal: { AWS: `${guest}:user/bob` }, Resource: 'arn:aws:sqs:eu-west-1:210987654321:orders-in' },
      ]);
    },
  );

  it('the account of a guest is not taken for the owner’s, which stays open', () => {
    const [made] =
      compose(readText('queue policy: role sender of account 111122223333 may send to queue jobs in eu-central-1')) ??
      [];

    expect(made?.statements).toMatchObject([
      { Principal: { AWS: `${guest}:role/sender` }, Resource: 'arn:aws:sqs:eu-central-1:{AccountId}:jobs' },
    ]);
  });

  it('a distribution is let in by its ARN, and no other one', () => {
    const decides = decided(
      'bucket policy that lets cloudfront distribution E123ABCDEF read bucket acme-data in account 210987654321',
    );
    const call = {
      principal: 'cloudfront.amazonaws.com',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::acme-data/x',
    };
    const from = (id: string) => ({
      'aws:SourceAccount': '210987654321',
      'aws:SourceArn': `arn:aws:cloudfront::210987654321:distribution/${id}`,
    });

    expect(decides({ ...call, context: from('E123ABCDEF') })).toBe(true);
    expect(decides({ ...call, context: from('E999ZZZZZZ') })).toBe(false);
    expect(decides({ ...call, principal: 'arn:aws:iam::210987654321:role/any' })).toBe(false);
  });

  it.each([
    'bucket policy for payroll-data: deny everyone except the role payroll-app of account 111122223333',
    'bucket policy: nobody but role payroll-app of account 111122223333 may touch bucket payroll-data',
  ])('who denies everyone but one gets a Deny that spares that one, and no Allow: %s', (wish) => {
    const [made] = compose(readText(wish)) ?? [];
    const decides = decided(wish);
    const call = { action: 's3:GetObject', resource: 'arn:aws:s3:::payroll-data/x' };

    expect(made?.statements.every(({ Effect }) => Effect === 'Deny')).toBe(true);
    expect(decides({ ...call, principal: `${guest}:role/payroll-app` })).toBe(true);
    expect(decides({ ...call, principal: `${guest}:role/neighbour` })).toBe(false);
    expect(decides({ ...call, principal: 'arn:aws:iam::999999999999:role/any' })).toBe(false);
  });

  it.each([
    ['ec2', 'ec2.amazonaws.com', 'lambda.amazonaws.com'],
    ['ecs', 'ecs-tasks.amazonaws.com', 'lambda.amazonaws.com'],
    ['codebuild', 'codebuild.amazonaws.com', 'lambda.amazonaws.com'],
  ])('a role is passed to the service that is said, not to the one whose role passes it: %s', (word, to, own) => {
    const decides = decided(
      `IAM policy so that my lambda role can pass the role etl-role of account 111122223333 to ${word}`,
    );
    const call = { action: 'iam:PassRole', resource: `${guest}:role/etl-role` };

    expect(decides({ ...call, context: { 'iam:PassedToService': to } })).toBe(true);
    expect(decides({ ...call, context: { 'iam:PassedToService': own } })).toBe(false);
  });

  it('a role is taken up by both services that are named, and by no role of that name', () => {
    const decides = decided('trust policy for role worker: ec2 and lambda may assume it');
    const by = (principal: string) =>
      decides({ principal, action: 'sts:AssumeRole', resource: `${guest}:role/worker` });

    expect([by('ec2.amazonaws.com'), by('lambda.amazonaws.com')]).toEqual([true, true]);
    expect([by('glue.amazonaws.com'), by(`${guest}:role/worker`)]).toEqual([false, false]);
  });

  it('how an upload is encrypted is asked of the upload, not of the key', () => {
    const made =
      compose(readText('policy that lets role loader upload to bucket acme-data only with encryption aws:kms')) ?? [];
    const bound = made.flatMap(({ statements }) => statements).filter(({ Condition }) => Condition !== undefined);

    expect(bound.map(({ Action }) => Action)).toEqual(['s3:PutObject']);
  });
});
