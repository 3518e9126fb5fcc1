import { describe, expect, it } from 'vitest';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { type Asked, decided } from './decided.ts';
import { haiku, model, nova, passing, role, sayFor } from './wished.ts';

describe('whom and what a wish names beside the first', () => {
  it('has a policy for each role, also where only the names of the second are said', () => {
    const wish =
      'KB per tenant: role tenant-a may query only knowledge base KBAAAAA001, role tenant-b only KBBBBBB002, account 111122223333 us-east-1. write the policies';
    const all = (compose(readText(wish)) ?? []).map(({ statements }) => statements[0]?.['Resource']);

    expect(all).toEqual(
      ['KBAAAAA001', 'KBBBBBB002'].map((id) => `arn:aws:bedrock:us-east-1:111122223333:knowledge-base/${id}`),
    );
  });

  it.each([
    ['deny policy for role intern: no Claude Opus, no provisioned throughput', '“no provisioned throughput”'],
    [
      'KMS key policy: role kb-service in account 111122223333 may decrypt, only through S3 in us-east-1, role key-admin may administer but not decrypt',
      '`key-admin`',
    ],
    ['policy: role r may create, edit and test prompts in us-east-1, account 111122223333', '“test”'],
  ])('is told where it is not written: %s', (wish, words) => {
    expect(sayFor(wish)).toMatch(/^\*\*Not everything/);
    expect(sayFor(wish)).toContain(words);
  });

  it.each<[string, readonly Asked[], readonly Asked[]]>([
    [
      'Policy für die Lambda rank-docs: SageMaker-Endpunkt rerank-v2 in eu-central-1 aufrufen, Konto 111122223333, sonst nichts',
      [
        {
          action: 'sagemaker:InvokeEndpoint',
          resource: 'arn:aws:sagemaker:eu-central-1:111122223333:endpoint/rerank-v2',
        },
      ],
      [
        {
          action: 'lambda:InvokeFunction',
          resource: 'arn:aws:lambda:eu-central-1:111122223333:function:rank-docs',
        },
      ],
    ],
    [
      'SCP, die Bedrock, SageMaker und AgentCore auf eu-central-1 beschränkt, ausgenommen die Rolle landing-admin',
      [
        { action: 'sagemaker:CreateEndpoint', context: { 'aws:RequestedRegion': 'eu-central-1' } },
        {
          action: 'sagemaker:CreateEndpoint',
          principal: role('landing-admin'),
          context: { 'aws:RequestedRegion': 'us-east-1' },
        },
      ],
      [
        { action: 'sagemaker:CreateEndpoint', context: { 'aws:RequestedRegion': 'us-east-1' } },
        { action: 'bedrock-agentcore:CreateGateway', context: { 'aws:RequestedRegion': 'us-east-1' } },
      ],
    ],
    [
      'SCP to deny creating agents and knowledge bases outside us-east-1',
      [
        { action: 's3:CreateBucket', context: { 'aws:RequestedRegion': 'eu-west-1' } },
        { action: 'bedrock:CreateAgent', context: { 'aws:RequestedRegion': 'us-east-1' } },
      ],
      [
        { action: 'bedrock:CreateAgent', context: { 'aws:RequestedRegion': 'eu-west-1' } },
        { action: 'bedrock:CreateKnowledgeBase', context: { 'aws:RequestedRegion': 'eu-west-1' } },
      ],
    ],
    [
      'policy: role etl may read s3://docs-1/hr/ but not s3://docs-1/hr/salaries/',
      [{ action: 's3:GetObject', resource: 'arn:aws:s3:::docs-1/hr/a' }],
      [{ action: 's3:GetObject', resource: 'arn:aws:s3:::docs-1/hr/salaries/a' }],
    ],
    [
      'endpoint policy for bedrock-runtime: only principals of org o-a1b2c3d4e5 and only Claude models',
      [{ ...haiku, context: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }],
      [{ ...nova('lite'), context: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } }, haiku],
    ],
    [
      'policy: role eval may run batch inference jobs with nova lite in us-east-1, passing role batch-svc, account 111122223333',
      [passing('batch-svc', 'bedrock.amazonaws.com', '111122223333')],
      [passing('batch-svc', 'batch.amazonaws.com', '111122223333')],
    ],
    [
      'quiero una SCP que impida desactivar el logging de invocaciones de Bedrock',
      [haiku],
      [{ action: 'bedrock:DeleteModelInvocationLoggingConfiguration' }],
    ],
    [
      'identity policy: app may call Nova Lite in us-east-1 only if guardrail gr1abc23def4 version 3 is attached, account 111122223333',
      [
        {
          ...nova('lite'),
          context: {
            'bedrock:GuardrailIdentifier': 'arn:aws:bedrock:us-east-1:111122223333:guardrail/gr1abc23def4:3',
          },
        },
      ],
      [
        {
          ...nova('lite'),
          context: {
            'bedrock:GuardrailIdentifier': 'arn:aws:bedrock:us-east-1:111122223333:guardrail/gr1abc23def4:2',
          },
        },
        nova('lite'),
      ],
    ],
    [
      'politique : interdire au groupe stagiaires d’appeler Claude Sonnet et Opus',
      [haiku],
      [model('anthropic.claude-opus-4-1-20250805-v1:0'), model('anthropic.claude-sonnet-4-20250514-v1:0')],
    ],
    [
      'IAM policy pls: role content-gen only Titan Image and Nova Canvas in us-east-1, nothing from Stability',
      [model('amazon.titan-image-generator-v2:0'), model('amazon.nova-canvas-v1:0')],
      [model('stability.sd3-5-large-v1:0'), model('amazon.titan-embed-image-v1')],
    ],
    [
      'Quero uma política: o papel leitor só pode ler objetos cujos nomes comecem com public/ no bucket kb-data-prod',
      [{ action: 's3:GetObject', resource: 'arn:aws:s3:::kb-data-prod/public/a' }],
      [{ action: 's3:GetObject', resource: 'arn:aws:s3:::kb-data-prod/private/a' }],
    ],
    [
      'policy for data scientists: all Claude models but no Opus, us-west-2',
      [model('anthropic.claude-haiku-4-5-20251001-v1:0', 'us-west-2')],
      [model('anthropic.claude-opus-4-1-20250805-v1:0', 'us-west-2'), nova('lite', 'us-west-2')],
    ],
  ])('%s', (wish, allowed, denied) => {
    const isAllowed = decided(wish);

    expect(allowed.filter((ask) => !isAllowed(ask))).toEqual([]);
    expect(denied.filter(isAllowed)).toEqual([]);
  });
});
