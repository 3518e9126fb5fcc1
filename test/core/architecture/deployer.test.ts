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

describe('who deploys', () => {
  it('is no arrow where nobody says who', () => {
    expect(scanText(template).arrows.map(({ from }) => from)).not.toContain('deployer');
  });

  it('makes each resource, tags it and hands its role over', () => {
    const result = scanText(template, { deployer: deployer(roles, lambda, agents, pass('bedrock.amazonaws.com')) });

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
    ['a tag', [roles, lambda, allow(agentActions), pass('bedrock.amazonaws.com')], 'bedrock:TagResource'],
    [
      'a role that SAM makes',
      [allow(['iam:GetRole', 'iam:UpdateAssumeRolePolicy']), lambda, agents, pass('bedrock.amazonaws.com')],
      'iam:CreateRole',
    ],
    [
      'new code for a function',
      [roles, allow(functionActions), agents, pass('bedrock.amazonaws.com')],
      'lambda:UpdateFunctionCode',
    ],
  ])('is refused without %s', (_, statements, action) => {
    const found = errors(scanText(template, { deployer: deployer(...statements) }));

    expect(found.length).toBeGreaterThan(0);
    expect(found.every((each) => each.includes(`\`${action}\``))).toBe(true);
  });
});
