import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scan } from '../../../layers/core/src/architecture/index.ts';

const template = readFileSync(new URL('../../cases/scan-plans/plan.json', import.meta.url), 'utf8');
const code = `import os
import boto3

def handler(event, context):
    boto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0", messages=[])
    boto3.resource("dynamodb").Table(os.environ["TABLE"]).put_item(Item={})
`;

const configuration = `# resource "aws_iam_role" "app" {
/*
resource "aws_iam_role" "app" {
*/
locals {
  note = <<-EOT
    resource "aws_iam_role" "app" {
  EOT
}

data "aws_region" "current" {}

resource "aws_iam_role" "app" {
  name = "app"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow" }]
  })
}

  resource "aws_lambda_function" "app" {
    role = aws_iam_role.app.arn
  }
`;

const planned = (files: readonly { readonly path: string; readonly text: string }[], templatePath = 'plan.json') => {
  const scanned = scan({ template, templatePath, files: [{ path: 'src/app.py', text: code }, ...files] });
  if (scanned.kind === 'unreadable') throw new Error(scanned.because);
  return scanned.result;
};

describe('a Terraform plan beside its configuration', () => {
  it('is placed at the blocks of the .tf files, not at what only looks like one', () => {
    const { nodes, findings } = planned([{ path: 'main.tf', text: configuration }]);
    const at = (id: string) => nodes.find((node) => node.id === id)?.at;
    const [error] = findings.filter(({ level }) => level === 'error');

    expect(at('aws_lambda_function.app')).toEqual({ file: 'main.tf', line: 20, column: 3 });
    expect(at('aws_dynamodb_table.rows')).toEqual({ file: 'plan.json', line: 2, column: 1 });
    expect(error?.at).toEqual({ file: 'main.tf', line: 13, column: 1 });
  });

  it('is placed in the plan where the files are of another folder', () => {
    const { nodes } = planned([{ path: 'other/main.tf', text: configuration }]);

    expect(nodes.filter(({ at }) => at?.file !== 'plan.json').map(({ id }) => id)).toEqual([
      'model:amazon.nova-lite-v1:0',
    ]);
  });

  it('says as HCL what to add, behind the role', () => {
    const [error] = planned([{ path: 'main.tf', text: configuration }]).findings.filter(
      ({ level }) => level === 'error',
    );
    const added = error?.related.find(({ message }) => message.startsWith('add to the configuration:'));

    expect(added?.at).toEqual({ file: 'main.tf', line: 18, column: 1 });
    expect(added?.message.split('\n').slice(1)).toEqual([
      'data "aws_region" "current" {}',
      'resource "aws_iam_role_policy" "app_bedrock_invokemodel" {',
      '  role = aws_iam_role.app.name',
      '  policy = jsonencode({',
      '    Version = "2012-10-17"',
      '    Statement = [',
      '      { Effect = "Allow", Action = ["bedrock:InvokeModel"], Resource = "arn:aws:bedrock:${data.aws_region.current.region}::foundation-model/amazon.nova-lite-v1:0" },',
      '    ]',
      '  })',
      '}',
    ]);
  });

  it('reads a hostile configuration in time that grows with its length', () => {
    const begun = performance.now();
    planned([{ path: 'main.tf', text: 'resource "a" "b" {\n'.repeat(50_000) }]);

    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe('a Terraform plan', () => {
  it('is decided like a template, by the addresses that it plans', () => {
    const scanned = scan({
      template,
      templatePath: 'plan.json',
      regions: ['us-east-1'],
      files: [{ path: 'src/app.py', text: code }],
    });
    if (scanned.kind === 'unreadable') throw new Error(scanned.because);

    expect(scanned.result.arrows.map(({ to, verdict }) => [to, verdict])).toEqual([
      ['aws_iam_role.app', 'works'],
      ['model:amazon.nova-lite-v1:0', 'broken'],
      ['aws_dynamodb_table.rows', 'works'],
    ]);
    expect(scanned.result.findings.filter(({ level }) => level === 'error')).toMatchObject([
      { rule: 'WD001', at: { file: 'plan.json' }, fix: null },
    ]);
  });
});

describe('a plan of retrieval and generation', () => {
  const rag = readFileSync(new URL('../../cases/scan-plans/rag.json', import.meta.url), 'utf8');
  const asks = `import os
import boto3

def handler(event, context):
    boto3.client("bedrock-agent-runtime").retrieve(knowledgeBaseId=os.environ["KNOWLEDGE_BASE"], retrievalQuery={"text": "q"})
    boto3.client("bedrock-runtime").converse(modelId="amazon.nova-lite-v1:0", messages=[])
`;
  const judged = (text: string) => {
    const scanned = scan({
      template: text,
      templatePath: 'rag.json',
      regions: ['us-east-1'],
      account: '111122223333',
      files: [{ path: 'src/app.py', text: asks }],
    });
    if (scanned.kind === 'unreadable') throw new Error(scanned.because);
    return scanned.result;
  };
  const brokenIn = (text: string): readonly string[] =>
    judged(text)
      .arrows.filter(({ verdict }) => verdict === 'broken')
      .map(({ from, to }) => `${from} -> ${to}`);

  it('works whole', () => {
    const { arrows, findings } = judged(rag);

    expect(arrows.map(({ verdict }) => verdict)).toEqual(Array(7).fill('works'));
    expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    ['aoss:APIAccessAll', ['aws_bedrockagent_knowledge_base.docs -> aws_opensearchserverless_collection.vectors']],
    ['s3:GetObject', ['aws_bedrockagent_data_source.docs -> aws_s3_bucket.docs']],
    ['bedrock:Retrieve', ['aws_lambda_function.ask -> aws_bedrockagent_knowledge_base.docs']],
  ])('breaks at one arrow without %s', (action, expected) => {
    expect(brokenIn(rag.replace(`"${action}"`, '"cloudwatch:DescribeAlarms"'))).toEqual(expected);
  });
});
