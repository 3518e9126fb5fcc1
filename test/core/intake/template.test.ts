import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Evidence, readTemplate, readText } from '../../../layers/core/src/intake/index.ts';

const sam = readFileSync(new URL('../../cases/intake/templates/sam.yaml', import.meta.url), 'utf8');
const ask = 'arn:aws:sts::111122223333:assumed-role/stack-AskFunctionRole-1A2B3C4D/stack-Ask';

const policyOf = (evidence: Evidence, name: string) => evidence.policies.find((policy) => policy.name === name);

describe('readTemplate', () => {
  it("gives the role that SAM makes for a function, with SAM's policy templates and managed policies", () => {
    const names = readTemplate(sam, ask)
      .policies.filter(({ policyType, appliesTo }) => policyType === 'identity' && appliesTo === null)
      .map(({ name }) => name);

    expect(names).toEqual([
      'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
      'arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess',
      'AskFunctionRole.Policies[0]',
      'arn:aws:iam::aws:policy/AmazonBedrockReadOnly',
      'AskFunctionRole.Policies[2]',
    ]);
  });

  it('resolves references as far as the template goes and keeps the rest as symbols', () => {
    expect(policyOf(readTemplate(sam), 'AskFunctionRole.Policies[2]')?.document).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['bedrock:InvokeModel', 'bedrock:Converse'],
          Resource: [
            'arn:aws:bedrock:‹AWS.Region›::foundation-model/amazon.nova-lite-v1:0',
            'arn:aws:bedrock:‹AWS.Region›:‹AWS.AccountId›:application-inference-profile/‹Profile›',
            'arn:aws:s3:::acme-docs/*',
          ],
          Condition: { StringEquals: { 'aws:ResourceAccount': '‹AWS.AccountId›' } },
        },
      ],
    });
  });

  it('says what it left open', () => {
    expect(readTemplate(sam).notes).toContain(
      'the template leaves `AWS::Region` to the deployment: it is equal to itself alone',
    );
  });

  it("fills the parameters of SAM's policy templates", () => {
    expect(policyOf(readTemplate(sam), 'AskFunctionRole.Policies[0]')?.document).toMatchObject({
      Statement: [{ Resource: ['arn:aws:s3:::acme-docs', 'arn:aws:s3:::acme-docs/*'] }],
    });
  });

  it('keeps the roles apart when nobody says who was denied', () => {
    const owners = readTemplate(sam).policies.map(({ appliesTo }) => appliesTo);

    expect(new Set(owners)).toEqual(
      new Set([
        null,
        'arn:aws:iam::‹AWS.AccountId›:role/‹AskFunctionRole›',
        'arn:aws:iam::‹AWS.AccountId›:role/tool-role',
      ]),
    );
  });

  it('attaches what other resources attach, and has not seen what the template does not hold', () => {
    const evidence = readTemplate(sam, 'arn:aws:iam::111122223333:role/tool-role');

    expect(
      evidence.policies
        .filter(({ appliesTo, policyType }) => appliesTo === null && policyType === 'identity')
        .map(({ name }) => name),
    ).toEqual(['Extra', 'added']);
    expect(evidence.unseenLayers.filter(({ of }) => of === null).map(({ because }) => because)).toEqual([
      'the template does not hold the text of `OutsideParam`',
      'the template names the boundary `arn:aws:iam::111122223333:policy/Limits` without its text',
    ]);
  });

  it("makes a function's policy out of its permissions", () => {
    expect(policyOf(readTemplate(sam), 'Tool.Permissions')).toMatchObject({
      policyType: 'resource',
      attachTo: 'arn:aws:lambda:‹AWS.Region›:‹AWS.AccountId›:function:tool',
      document: {
        Statement: [
          {
            Principal: { Service: 'bedrock.amazonaws.com' },
            Condition: { ArnLike: { 'AWS:SourceArn': 'arn:aws:bedrock:‹AWS.Region›:‹AWS.AccountId›:agent/*' } },
          },
        ],
      },
    });
  });

  it('allows the service of each event, and shows a function without permissions as one whose policy is empty', () => {
    const policies = readTemplate(sam).policies;

    expect(JSON.stringify(policies.find(({ name }) => name === 'AskFunction.Permissions')?.document)).toContain(
      'apigateway.amazonaws.com',
    );
    expect(readTemplate('Resources:\n  F:\n    Type: AWS::Lambda::Function\n').policies).toMatchObject([
      { name: 'F.Permissions', document: { Statement: [] } },
    ]);
  });

  it('reads no more resources than CloudFormation takes', () => {
    const many = Array.from({ length: 501 }, (_, index) => `  R${index}:\n    Type: AWS::S3::Bucket\n`).join('');

    expect(readTemplate(`Resources:\n${many}`).notes).toEqual([
      'not followed: the resources after the first 500: CloudFormation takes no more than that',
    ]);
  });

  it('reads a bucket policy', () => {
    expect(policyOf(readTemplate(sam), 'DocsPolicy')).toMatchObject({
      attachTo: 'arn:aws:s3:::acme-docs',
      document: {
        Statement: [{ Resource: 'arn:aws:s3:::acme-docs/*', Condition: { Bool: { 'aws:SecureTransport': false } } }],
      },
    });
  });

  it('reads the same template in JSON', () => {
    const json = JSON.stringify({
      Resources: {
        Role: {
          Type: 'AWS::IAM::Role',
          Properties: {
            Policies: [
              {
                PolicyName: 'own',
                PolicyDocument: {
                  Statement: [
                    { Effect: 'Allow', Action: 's3:GetObject', Resource: { 'Fn::Sub': 'arn:aws:s3:::${Docs}/*' } },
                  ],
                },
              },
            ],
          },
        },
        Docs: { Type: 'AWS::S3::Bucket' },
      },
    });

    expect(policyOf(readTemplate(json), 'own')).toMatchObject({
      appliesTo: null,
      document: { Statement: [{ Resource: 'arn:aws:s3:::‹Docs›/*' }] },
    });
  });

  it.each([
    '',
    'no template',
    '{',
    'Resources:',
    'Resources: 7',
    '- - - -',
    '!Sub',
    'a: &a *a',
    'Resources:\n  A: {Type: [}',
  ])('says that `%s` is none', (text) => {
    expect(readTemplate(text).notes).toEqual(['the template holds no resources that could be read']);
  });
});

describe('a template in a paste', () => {
  it('is read beside the error, once', () => {
    const facts = readText(
      `User: ${ask} is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::acme-docs/a" because no identity-based policy allows the s3:PutObject action\n\n\`\`\`yaml\n${sam}\`\`\`\nwhat is missing?`,
    );

    expect(facts.denials[0]?.action).toBe('s3:PutObject');
    expect(
      facts.evidence.policies.filter(({ appliesTo, policyType }) => appliesTo === null && policyType === 'identity'),
    ).toHaveLength(5);
    expect(facts.evidence.policies.every(({ source }) => source !== 'pasted')).toBe(true);
  });
});
