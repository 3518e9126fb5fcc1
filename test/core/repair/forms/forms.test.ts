import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FixStep } from '../../../../layers/core/src/repair/index.ts';
import { repair } from '../../../../layers/core/src/repair/index.ts';
import entries from '../../../cases/repair/entries.json' with { type: 'json' };
import { caseOf, type StoredCase } from '../case-of.ts';
import { jsonencoded } from './read-hcl.ts';
import { optionOf, runCli } from './run-cli.ts';

const steps: readonly (readonly [string, FixStep])[] = (
  entries as unknown as readonly (StoredCase & { entry: string })[]
).flatMap((stored) =>
  repair(caseOf(stored)).fix.steps.map((step, index) => [`${stored.entry} ${index + 1}`, step] as const),
);

const documentOptions = ['--policy-document', '--policy', '--resource-policy'];

const isFunction = (step: FixStep): boolean => step.target.attachTo?.includes(':lambda:') === true;
const isApi = (step: FixStep): boolean => step.target.attachTo?.includes(':execute-api:') === true;
const whole = steps.filter(([, step]) => !isFunction(step) && !isApi(step) && !step.cli.includes('| jq'));

const unseen = steps.filter(([, step]) => step.cli.includes('| jq') || step.cli.includes('which was not shown'));

describe('every form of every fix', () => {
  it.each(whole)('%s: the command carries the document', (_, step) => {
    const calls = runCli(step.cli);

    const words = calls[0] ?? [];
    const option = documentOptions.find((name) => words.includes(name)) ?? '';
    expect(JSON.parse(optionOf(words, option) ?? '')).toEqual(JSON.parse(step.json));
  });

  it.each(whole)('%s: the template carries the document', (_, step) => {
    const text = JSON.stringify(parse(step.sam));

    expect(text).toContain(JSON.stringify(JSON.parse(step.json)));
  });

  it.each(whole)('%s: Terraform carries the document', (_, step) => {
    expect(jsonencoded(step.terraform)).toEqual(JSON.parse(step.json));
  });

  it.each(unseen)('%s: what would replace a policy that nobody showed says how to print it', (_, step) => {
    for (const form of [step.sam, step.terraform]) {
      const [comment = ''] = form.split('\n');
      expect(comment).toMatch(/^# this replaces the whole policy, which was not shown; .* aws \S+ (?:get|describe)-/);
      expect(form).toContain('Statement');
    }
  });

  it('a block of a resource that is more than its policy says where the policy goes', () => {
    const blocks = [...whole, ...unseen].map(([, { sam }]) => sam);
    const ofMore = blocks.filter((sam) =>
      /Type: AWS::(?:KMS::Key|IAM::Role|DynamoDB::Table|ECR::Repository)$/m.test(sam),
    );

    expect(ofMore.length).toBeGreaterThan(0);
    for (const sam of ofMore) expect(sam).toMatch(/^# put \w+ into the AWS::\w+::\w+ that your template has/m);
    for (const sam of blocks.filter((block) => /Type: AWS::(?:S3::BucketPolicy|IAM::RolePolicy)$/m.test(block)))
      expect(sam).not.toContain('# put ');
  });

  it('no other says so', () => {
    const said = whole.filter(([, { sam, terraform }]) => `${sam}${terraform}`.includes('which was not shown'));

    expect(said.map(([name]) => name)).toEqual([]);
    expect(unseen.length).toBeGreaterThan(2);
  });

  it.each(steps.filter(([, step]) => isFunction(step)))('%s: the permission carries the statement', (_, step) => {
    const [words = []] = runCli(step.cli);

    const { Resources } = parse(step.sam);
    const [resource] = Object.values(Resources) as { Type: string; Properties: Record<string, string> }[];
    expect(words.slice(0, 2)).toEqual(['lambda', 'add-permission']);
    expect(optionOf(words, '--statement-id')).toBe(step.statement?.['Sid']);
    expect(optionOf(words, '--action')).toBe(step.statement?.['Action']);
    expect(resource).toMatchObject({
      Type: 'AWS::Lambda::Permission',
      Properties: { Action: step.statement?.['Action'] },
    });
    if (words.includes('--source-arn')) expect(resource?.Properties['SourceArn']).toBe(optionOf(words, '--source-arn'));
    expect(step.terraform).toContain('resource "aws_lambda_permission"');
  });

  it.each(steps.filter(([, step]) => isApi(step)))('%s: the patch carries the document', (_, step) => {
    const [words = []] = runCli(step.cli);

    const [patch] = JSON.parse(optionOf(words, '--patch-operations') ?? '[]');
    expect(JSON.parse(patch.value)).toEqual(JSON.parse(step.json));
  });
});
