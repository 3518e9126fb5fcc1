import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../layers/core/src/index.ts';
import { otherSystemSentences } from '../../../layers/core/src/intake/error/other-system-sentences.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import clientFailures from '../../cases/intake/client-failures.json' with { type: 'json' };
import failures from '../../cases/no-policy/failures.json' with { type: 'json' };
import otherSubjects from '../../cases/no-policy/other-subjects.json' with { type: 'json' };

type OtherSystem = Record<'failure' | 'fits' | 'not', string> & { readonly words: readonly string[] };
const otherSystems: readonly OtherSystem[] = readFileSync(
  join(import.meta.dirname, '../../cases/no-policy/other-systems.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const denial =
  'User: arn:aws:sts::111122223333:assumed-role/app/x is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

const answer = async (input: string) => (await answerQuestion({ readers: [] })({ input, evidence: {} })).answer;

describe('a connection that is not opened', () => {
  it.each([
    [
      'https://bedrock-agent-runtime.eu-west-1.amazonaws.com/knowledgebases/K/retrieve',
      'eu-west-1.bedrock-agent-runtime',
    ],
    ['https://bedrock-runtime.us-east-1.amazonaws.com/model/m/converse', 'us-east-1.bedrock-runtime'],
  ])('to %s is looked for as com.amazonaws.%s', async (url, endpoint) => {
    const { explanation } = await answer(`ConnectTimeoutError: Connect timeout on endpoint URL: "${url}"`);

    expect(explanation).toContain(`Values=com.amazonaws.${endpoint}`);
  });
});

describe('a time-out, a browser, an SDK, a bad request', () => {
  const texts = [...Object.values(failures).flat(), ...clientFailures.map(({ text }) => text)];

  it('are a hundred texts and more', () => {
    expect(new Set(texts).size).toBeGreaterThanOrEqual(100);
  });

  it.each(texts)('gets no permission and no policy to change: %s', async (text) => {
    const { fix, isPermissionProblem } = await answer(text);

    expect({ kind: fix.kind, steps: fix.steps, actions: fix.actions, isPermissionProblem }).toEqual({
      kind: 'noPolicyChange',
      steps: [],
      actions: [],
      isPermissionProblem: false,
    });
  });
});

describe('the sentence of another system', () => {
  const isTold = ({ failure }: OtherSystem, text: string): boolean =>
    readText(text).errors.some((error) => error.failure === failure);

  it('has a case each', () => {
    const known = otherSystemSentences.flatMap(({ failure, words }) => words.map((all) => [failure, ...all].join(' ')));

    expect(otherSystems.map(({ failure, words }) => [failure, ...words].join(' '))).toEqual(known);
  });

  it('is heard where it stands, and not where its words stand apart', () => {
    expect(otherSystems.filter((one) => !isTold(one, one.fits))).toEqual([]);
    expect(otherSystems.filter((one) => isTold(one, one.not))).toEqual([]);
  });

  it('is no matter of IAM, and names no cause of it', async () => {
    const answers = await Promise.all(otherSystems.map(async ({ fits }) => ({ fits, ...(await answer(fits)) })));
    const wrong = answers.filter(
      ({ cause, fix, ...said }) => said.isPermissionProblem || cause.id !== null || fix.steps.length > 0,
    );

    expect(wrong.map(({ fits }) => fits)).toEqual([]);
  });

  it('yields to AWS’s own sentence beside it', async () => {
    const answers = await Promise.all(otherSystems.map(({ fits }) => answer(`${fits}\n${denial}`)));

    expect(answers.filter(({ cause }) => cause.id !== 'BEDROCK_INVOKE_MISSING')).toEqual([]);
  });
});

describe.each(Object.entries(otherSubjects))('a text about another subject, %s', (_, texts) => {
  it.each(texts)('gets no permission and no policy to change: %s', async (text) => {
    const { fix } = await answer(text);

    expect(fix.steps).toEqual([]);
    expect(['noPolicyChange', 'undecided']).toContain(fix.kind);
  });
});
