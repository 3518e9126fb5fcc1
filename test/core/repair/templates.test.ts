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

describe('a Deny of the template', () => {
  const model = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
  const denied = `An error occurred (AccessDeniedException) when calling the ConverseStream operation: User: arn:aws:sts::604271938855:assumed-role/st-FnRole-1ABC/st-Fn-9 is not authorized to perform: bedrock:InvokeModelWithResponseStream on resource: ${model} with an explicit deny in an identity-based policy`;
  const templateWith = (...deny: readonly string[]): string =>
    [
      'Transform: AWS::Serverless-2016-10-31',
      'Resources:',
      '  Fn:',
      '    Type: AWS::Serverless::Function',
      '    Properties:',
      '      Policies:',
      '        - Statement:',
      '            - Effect: Allow',
      '              Action: bedrock:InvokeModel*',
      '              Resource: "*"',
      ...deny.map((line, at) => `            ${at === 0 ? '- ' : '  '}${line}`),
      '',
    ].join('\n');

  it.each([
    [
      'is split where it lists other actions',
      templateWith(
        'Effect: Deny',
        'Action:',
        '  - bedrock:InvokeModelWithResponseStream',
        '  - bedrock:DeleteGuardrail',
        'Resource: "*"',
      ),
      [`NotResource: ${model}`, 'bedrock:DeleteGuardrail'],
      ['  - bedrock:InvokeModelWithResponseStream'],
    ],
    [
      'goes with its lines where it denies nothing else',
      templateWith('Effect: Deny', 'Action: bedrock:InvokeModelWithResponseStream', `Resource: ${model}`),
      ['Action: bedrock:InvokeModel*'],
      ['Deny'],
    ],
    [
      'keeps its condition and names what it spares',
      templateWith(
        'Sid: Eu',
        'Effect: Deny',
        'Action: bedrock:*',
        'Resource: "*"',
        'Condition: {StringNotEquals: {aws:RequestedRegion: [eu-west-1]}}',
      ),
      [`NotResource: "${model}"`, 'NotAction: bedrock:InvokeModelWithResponseStream'],
      [],
    ],
  ])('%s', async (_, template, holds, lacks) => {
    // A Region guard is opened only for whoever says that it is theirs.
    const { answer } = await answerTo(`The Deny is ours. ${denied}`, template);
    const [step] = answer.fix.steps;
    const edited = applyEdits(template, step?.edits ?? []) ?? '';

    expect(answer.fix.verification).toMatchObject({ before: 'explicitDeny', after: 'allowed', newlyDenied: [] });
    expect(holds.filter((text) => !edited.includes(text))).toEqual([]);
    expect(lacks.filter((text) => edited.includes(text))).toEqual([]);
    expect((await answerTo(denied, edited)).answer.requests[0]?.decision).toBe('allowed');
  });

  it('that is a control stays as it is', async () => {
    const { answer } = await answerTo(
      denied,
      templateWith(
        'Effect: Deny',
        'Action: bedrock:*',
        'Resource: "*"',
        'Condition: {StringNotEquals: {aws:SourceVpc: vpc-0123}}',
      ),
    );

    expect(answer.fix).toMatchObject({ kind: 'noPolicyChange', steps: [] });
  });
});

describe('an error that names nobody, above a template with one function', () => {
  const functionLines = `
  ChatFn:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Policies:
        - Statement:
          - Effect: Allow
            Action: bedrock:InvokeModel
            Resource: !Sub arn:aws:bedrock:\${AWS::Region}:\${AWS::AccountId}:foundation-model/amazon.nova-lite-v1:0
`;
  const denial =
    'is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:eu-north-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

  it('is mended in the lines of its function', async () => {
    const { answer, repair } = await answerQuestion({ readers: [] })({ input: `${functionLines}\n-> ...${denial}` });

    expect(answer.fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed' });
    expect(repair.details.diffs[0]).toContain(
      '+            Resource: !Sub arn:aws:bedrock:${AWS::Region}::foundation-model/amazon.nova-lite-v1:0',
    );
    expect(repair.details.fillIn).toEqual([]);
    expect(answer.explanation).toContain('role `ChatFnRole`');
  });
});
