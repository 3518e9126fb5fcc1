import { describe, expect, it } from 'vitest';
import { document, found, roleOf } from './open-policy.ts';

describe('a role that may do everything', () => {
  const administrator = { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] };

  it.each([
    [
      'of a service',
      roleOf({ Service: 'lambda.amazonaws.com' }, {}, administrator),
      'warning `Own` may do everything in the account: `AdministratorAccess` grants it on `*`',
    ],
    [
      'that everybody takes up',
      roleOf({ AWS: '*' }, {}, administrator),
      'warning `Own` may do everything in the account: `AdministratorAccess` grants it on `*`',
    ],
    [
      'of IAM',
      roleOf({ Service: 'ec2.amazonaws.com' }, {}, { ManagedPolicyArns: ['arn:aws:iam::aws:policy/IAMFullAccess'] }),
      'warning `Own` may do everything in IAM, so give itself every right: `IAMFullAccess` grants it on `*`',
    ],
    [
      'but a little',
      roleOf({ Service: 'ec2.amazonaws.com' }, {}, { ManagedPolicyArns: ['arn:aws:iam::aws:policy/PowerUserAccess'] }),
      expect.stringMatching(/^warning `Own` may do everything but `iam:\*`/),
    ],
    [
      'that people take up',
      roleOf({ AWS: 'arn:aws:iam::111122223333:root' }, {}, administrator),
      'note `Own` may do everything in the account: `AdministratorAccess` grants it on `*`',
    ],
    [
      'that SAM makes',
      {
        Ask: {
          Type: 'AWS::Serverless::Function',
          Properties: { Runtime: 'python3.13', Handler: 'a.b', CodeUri: '.', Policies: ['AdministratorAccess'] },
        },
      },
      'warning `AskRole` may do everything in the account: `AdministratorAccess` grants it on `*`',
    ],
    [
      'written as text',
      roleOf(
        { Service: 'ec2.amazonaws.com' },
        {},
        {
          Policies: [
            {
              PolicyName: 'all',
              PolicyDocument: JSON.stringify(document({ Effect: 'Allow', Action: '*', Resource: '*' })),
            },
          ],
        },
      ),
      'warning `Own` may do everything in the account: `all` grants it on `*`',
    ],
  ])('%s is told of', (_, resources, expected) => {
    expect(found(resources, 'WD008')).toEqual([expected]);
  });

  it.each([
    [
      'that a boundary limits',
      roleOf(
        { Service: 'ec2.amazonaws.com' },
        {},
        { ...administrator, PermissionsBoundary: 'arn:aws:iam::111122223333:policy/limits' },
      ),
    ],
    [
      'on one thing',
      roleOf(
        { Service: 'ec2.amazonaws.com' },
        {},
        {
          Policies: [
            {
              PolicyName: 'one',
              PolicyDocument: document({ Effect: 'Allow', Action: ['s3:GetObject'], Resource: 'arn:aws:s3:::a/*' }),
            },
          ],
        },
      ),
    ],
    [
      'that only reads',
      roleOf({ Service: 'ec2.amazonaws.com' }, {}, { ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] }),
    ],
  ])('%s is none', (_, resources) => {
    expect(found(resources, 'WD008')).toEqual([]);
  });
});
