import { describe, expect, it } from 'vitest';
import { askHandbook } from '../../../../layers/core/src/explain/index.ts';

const told = (question: string): string => askHandbook(question, null)?.reply.split('\n\n')[0] ?? '';
const nearest = '**Not quite your question; the nearest that I know is “';

describe('an answer that may well be of another question', () => {
  it.each([
    'Does deleting the IAM role of a knowledge base delete its vectors?',
    'Kann ein Bedrock-Agent die Rolle des Endnutzers annehmen, damit die Lambda in dessen Namen arbeitet?',
    'Bedrock ile SageMaker endpoint çağırmak için aynı izin mi gerekir?',
    'Do I need iam:PassRole to run RetrieveAndGenerate?',
  ])('says which question it answers: %s', (question) => expect(told(question)).toContain(nearest));

  it.each([
    'Does an SCP apply to service-linked roles?',
    'Can CloudTrail tell me which prompts my users send?',
    'Is there an IAM condition key to limit max tokens or the price of a Bedrock call?',
    'How do I let GitHub Actions deploy my agent without long-lived keys?',
    'Bedrock のモデル呼び出しログを S3 に書くには、どのプリンシパルを許可しますか？',
  ])('says none where it is the answer: %s', (question) => expect(told(question)).not.toContain(nearest));

  it('is told so where only the title of the page brought it near', () => {
    expect(told('(Lambda and Bedrock) is InvokeModel billed even when it is denied?')).toContain(nearest);
    expect(told('(Lambda and Bedrock) why?')).not.toContain(nearest);
  });
});

describe('a comparison', () => {
  it('opens with no verdict on another question', () => {
    expect(told('Quelle est la différence entre un guardrail et une SCP pour bloquer un modèle ?')).not.toMatch(
      /^\*\*No\b/,
    );
  });
});
