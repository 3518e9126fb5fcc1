import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answerQuestion } from '../../../layers/core/src/conversation/answer-question.ts';
import { applyEdits } from '../../../layers/core/src/template/index.ts';

const folder = new URL('./templates/', import.meta.url);
const asked = JSON.parse(readFileSync(new URL('asked.json', folder), 'utf8')) as Record<string, string>;

const answerTo = (input: string, template: string) =>
  answerQuestion({ readers: [] })({ input, evidence: { template } });

const policyKeys = new Set(['Policies', 'PolicyDocument', 'AssumeRolePolicyDocument', 'KeyPolicy']);
const policyTypes = new Set(['AWS::Lambda::Permission', 'AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy']);

/** All of a template that is no policy, with the names of the resources that are one left out. */
const besides = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(besides);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([key, child]) => !policyKeys.has(key) && !policyTypes.has((child as { Type?: string } | null)?.Type ?? ''),
      )
      .map(([key, child]) => [key, besides(child)]),
  );
};

const read = (text: string): unknown => parse(text, { logLevel: 'silent' });
const commentsIn = (text: string): readonly string[] => text.match(/# .*/g) ?? [];

describe.each(Object.entries(asked))('%s', (file, input) => {
  const template = readFileSync(new URL(file, folder), 'utf8');

  it('is mended in its own policy lines, and is clean when read again', async () => {
    const { answer } = await answerTo(input, template);
    const [step] = answer.fix.steps;
    const edited = applyEdits(template, step?.edits ?? []) ?? '';

    const again = await answerTo(input, edited);

    expect(answer.fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed', newlyDenied: [] });
    expect(edited).not.toBe(template);
    expect(besides(read(edited))).toEqual(besides(read(template)));
    expect(commentsIn(edited)).toEqual(commentsIn(template));
    expect(again.answer.fix.steps).toEqual([]);
    expect(again.answer.requests.filter(({ decision }) => decision === 'implicitDeny')).toEqual([]);
  });

  it('shows what stands in the template afterwards, and calls no policy by a place in it', async () => {
    const { answer, repair } = await answerTo(input, template);
    const [step] = answer.fix.steps;
    const edited = applyEdits(template, step?.edits ?? []) ?? '';

    for (const line of (step?.sam ?? '').split('\n').filter((one) => !/^Resources:$|^ +Properties:$|^$|^,$/.test(one)))
      expect(edited.replaceAll('\r\n', '\n')).toContain(line);
    expect(repair.details.diffs[0]).toContain('@@');
    expect(`${step?.cli} ${step?.terraform} ${step?.sam}`).not.toMatch(/Policies\[|\/invocations/);
  });
});

it('has forty templates', () => {
  expect(Object.keys(asked).length).toBeGreaterThanOrEqual(40);
});
