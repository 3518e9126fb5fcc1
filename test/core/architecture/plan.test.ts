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
