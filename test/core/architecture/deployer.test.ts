import { describe, expect, it } from 'vitest';
import { errors, scanText, verdict } from './scan-text.ts';

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Ask: { Type: AWS::Serverless::Function, Properties: { Runtime: python3.13, Handler: index.handler, InlineCode: '' } }
  Agent:
    Type: AWS::Bedrock::Agent
    Properties: { AgentName: a, AgentResourceRoleArn: !GetAtt AgentRole.Arn, Tags: { team: a } }
  AgentRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement: [{ Effect: Allow, Principal: { Service: bedrock.amazonaws.com }, Action: sts:AssumeRole }]
  Odd: { Type: AWS::Nothing::Known }
`;

const deployer = (...statements: readonly object[]) => ({
  arn: 'arn:aws:iam::111122223333:role/deploy',
  documents: [{ name: 'deploy', document: { Version: '2012-10-17', Statement: statements } }],
  unseen: [],
});

const allow = (actions: readonly string[], more: object = {}) => ({
  Effect: 'Allow',
  Action: actions,
  Resource: '*',
  ...more,
});

const roles = allow(['iam:CreateRole', 'iam:GetRole', 'iam:UpdateAssumeRolePolicy']);
const functionActions = ['lambda:CreateFunction', 'lambda:GetFunction', 'lambda:UpdateFunctionConfiguration'];
const lambda = allow([...functionActions, 'lambda:UpdateFunctionCode']);
const agentActions = ['bedrock:CreateAgent', 'bedrock:GetAgent', 'bedrock:UpdateAgent'];
const agents = allow([...agentActions, 'bedrock:TagResource']);
const pass = (...services: readonly string[]) =>
  allow(['iam:PassRole'], { Condition: { StringEquals: { 'iam:PassedToService': services } } });

const services = ['bedrock.amazonaws.com', 'lambda.amazonaws.com'];

describe('who deploys', () => {
  it('is no arrow where nobody says who', () => {
    expect(scanText(template).arrows.map(({ from }) => from)).not.toContain('deployer');
  });

  it('makes each resource, tags it and hands its role over', () => {
    const result = scanText(template, { deployer: deployer(roles, lambda, agents, pass(...services)) });

    expect(errors(result)).toEqual([]);
    expect(verdict(result, 'deployer', 'Agent')).toBe('works');
    expect(verdict(result, 'deployer', 'Ask')).toBe('works');
    expect(verdict(result, 'deployer', 'Odd')).toBe('unknown');
    expect(result.notDecided.map(({ because }) => because)).toContain(
      'what it takes to make `AWS::Nothing::Known` is not recorded',
    );
  });

  it.each([
    ['a role to hand over', [roles, lambda, agents, pass('lambda.amazonaws.com')], 'iam:PassRole'],
    ['the role that SAM makes to hand over', [roles, lambda, agents, pass('bedrock.amazonaws.com')], 'iam:PassRole'],
    ['a tag', [roles, lambda, allow(agentActions), pass(...services)], 'bedrock:TagResource'],
    [
      'a role that SAM makes',
      [allow(['iam:GetRole', 'iam:UpdateAssumeRolePolicy']), lambda, agents, pass(...services)],
      'iam:CreateRole',
    ],
    [
      'new code for a function',
      [roles, allow(functionActions), agents, pass(...services)],
      'lambda:UpdateFunctionCode',
    ],
  ])('is refused without %s', (_, statements, action) => {
    const found = errors(scanText(template, { deployer: deployer(...statements) }));

    expect(found.length).toBeGreaterThan(0);
    expect(found.every((each) => each.includes(`\`${action}\``))).toBe(true);
  });
});

describe('a role that is made elsewhere', () => {
  const made = (type: string, properties: string) =>
    `Resources:\n  It: { Type: ${type}, Properties: { ${properties} } }\n`;
  const role = 'arn:aws:iam::111122223333:role/given';

  it.each([
    ['AWS::Lambda::Function', `Role: ${role}, Code: { ZipFile: '' }`, 'lambda:CreateFunction', 'lambda.amazonaws.com'],
    ['AWS::Kendra::Faq', `RoleArn: ${role}`, 'kendra:CreateFaq', 'kendra.amazonaws.com'],
    ['AWS::Logs::SubscriptionFilter', `RoleArn: ${role}`, 'logs:PutSubscriptionFilter', 'logs.amazonaws.com'],
    ['AWS::S3::Bucket', `ReplicationConfiguration: { Role: ${role} }`, 's3:CreateBucket', 's3.amazonaws.com'],
  ])('has to be passable by whoever deploys a %s', (type, properties, action, service) => {
    const scanned = (...statements: readonly object[]) =>
      errors(scanText(made(type, properties), { deployer: deployer(allow(['*']), ...statements) }));
    const only = errors(scanText(made(type, properties), { deployer: deployer(allow([action])) }));
    const denied = {
      ...pass('ec2.amazonaws.com'),
      Effect: 'Deny',
      Condition: { StringEquals: { 'iam:PassedToService': service } },
    };

    expect(scanned()).toEqual([]);
    expect(only.some((each) => each.includes('`iam:PassRole`'))).toBe(true);
    expect(scanned(denied)).toEqual([expect.stringContaining('`iam:PassRole`')]);
  });
});
