import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAccountDetails } from '../../command/scan/read-account-details.ts';
import { scanText, verdict } from '../core/architecture/scan-text.ts';

const root = mkdtempSync(join(tmpdir(), 'whydenied-details-'));
afterAll(() => rmSync(root, { recursive: true }));

const home = 'arn:aws:iam::111122223333';
const policy = (...actions: readonly string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
});

/** As `aws iam get-account-authorization-details` prints it. */
const details = (granted: string) => {
  const file = join(root, 'details.json');
  const shown = {
    RoleDetailList: [
      {
        Arn: `${home}:role/team/ask-role`,
        RoleName: 'ask-role',
        AssumeRolePolicyDocument: {
          Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
        },
        RolePolicyList: [],
        AttachedManagedPolicies: [{ PolicyName: 'models', PolicyArn: `${home}:policy/models` }],
      },
    ],
    Policies: ['models', 'boundary'].map((name) => ({
      Arn: `${home}:policy/${name}`,
      PolicyVersionList: [
        { IsDefaultVersion: false, Document: policy('s3:GetObject') },
        {
          IsDefaultVersion: true,
          Document: policy(name === 'models' ? granted : 'bedrock:InvokeModel', 'sts:AssumeRole'),
        },
      ],
    })),
  };
  writeFileSync(file, JSON.stringify(shown));
  return { accountDetails: readAccountDetails(file), account: '111122223333' };
};

const code = {
  files: {
    'src/app.py':
      'import boto3\n\ndef handler(event, context):\n    boto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0", messages=[])\n',
  },
};

const ask = (properties: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: src/, Handler: app.handler, Runtime: python3.13, ${properties} }
`;

describe('what exists in the account', () => {
  it.each([
    ['a policy that is attached by its ARN', `Policies: ["${home}:policy/models"]`],
    [
      'a policy that is attached in the account that is deployed in',
      'Policies: [!Sub "arn:aws:iam::${AWS::AccountId}:policy/models"]',
    ],
    ['a role that the function runs with', `Role: ${home}:role/team/ask-role`],
  ])('decides the arrow: %s', (_, properties) => {
    const asked = (more: object): string | undefined =>
      verdict(scanText(ask(properties), { ...code, ...more }), 'Ask', 'model:');

    expect(asked({})).toBe('unknown');
    expect(asked(details('bedrock:InvokeModel'))).toBe('works');
    expect(asked(details('bedrock:ListFoundationModels'))).toBe('broken');
  });

  it('bounds a role: what the boundary leaves out is denied, whatever the role is granted', () => {
    const bounded = (action: string) =>
      ask(
        `PermissionsBoundary: "${home}:policy/boundary", Policies: [{ Statement: [{ Effect: Allow, Action: "${action}", Resource: "*" }] }]`,
      );
    const streaming = {
      files: { 'src/app.py': code.files['src/app.py'].replace('.converse(', '.converse_stream(') },
    };

    expect(verdict(scanText(bounded('bedrock:*'), { ...code, ...details('a:b') }), 'Ask', 'model:')).toBe('works');
    expect(verdict(scanText(bounded('bedrock:*'), { ...streaming, ...details('a:b') }), 'Ask', 'model:')).toBe(
      'broken',
    );
  });

  it('has no lines to mend here', () => {
    const result = scanText(ask(`Role: ${home}:role/team/ask-role`), { ...code, ...details('s3:GetObject') });

    expect(result.findings.filter(({ level }) => level === 'error').map(({ fix }) => fix)).toEqual([null]);
  });
});
