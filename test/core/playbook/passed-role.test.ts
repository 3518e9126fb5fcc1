import { describe, expect, it } from 'vitest';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { expandCall } from '../../../layers/core/src/playbook/index.ts';

const role = 'arn:aws:iam::111122223333:role/app-role';
const refused = `User: arn:aws:sts::111122223333:assumed-role/deployer/s is not authorized to perform: iam:PassRole on resource: ${role} because no identity-based policy allows the iam:PassRole action`;
const getting = (text: string) => {
  const facts = readText(text);
  const passed = expandCall({ facts, evidence: facts.evidence }).filter(({ action }) => action === 'iam:PassRole');
  return passed.find(({ context }) => context['iam:PassedToService'])?.context['iam:PassedToService'] ?? null;
};

describe('the service that gets a passed role', () => {
  it.each([
    [`AWS::Bedrock::Agent | Support CREATE_FAILED Resource handler returned message: "${refused}"`, 'bedrock'],
    [`CREATE_FAILED | AWS::Bedrock::KnowledgeBase | Docs | ${refused}`, 'bedrock'],
    [`CREATE_FAILED        AWS::Lambda::Function      Chat      ${refused}`, 'lambda'],
    [`UPDATE_FAILED | AWS::StepFunctions::StateMachine | Flow | ${refused}`, 'states'],
    [`CREATE_FAILED | AWS::BedrockAgentCore::Runtime | Flow | ${refused}`, 'bedrock-agentcore'],
    [`our AWS::Serverless::Function does not deploy: ${refused}`, 'lambda'],
    [`CREATE_COMPLETE | AWS::Lambda::Function | F\nCREATE_FAILED | AWS::Bedrock::Agent | A | ${refused}`, 'bedrock'],
    [`AWS::Lambda::Function F CREATE_COMPLETE\nAWS::Bedrock::Agent A CREATE_FAILED ${refused}`, 'bedrock'],
    [`An error occurred (AccessDeniedException) when calling the CreateAgent operation: ${refused}`, 'bedrock'],
    [`An error occurred (AccessDeniedException) when calling the CreateStateMachine operation: ${refused}`, 'states'],
  ])('is told by what is made: %s', (text, service) => {
    expect(getting(text)).toBe(`${service}.amazonaws.com`);
  });

  it.each([
    `CREATE_FAILED | AWS::SQS::Queue | B | ${refused}`,
    `AWS::Lambda::Function and AWS::Bedrock::Agent are in the stack. ${refused}`,
    refused,
  ])('is not guessed: %s', (text) => {
    expect(getting(text)).toBeNull();
  });
});
