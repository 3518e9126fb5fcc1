import { expect, it } from 'vitest';
import { wordingPrompt } from '../../../layers/core/src/explain/index.ts';

/** About what a tokenizer makes of it: three and a half Latin letters a token, of other letters one each. */
const tokensOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) < 0x250 ? 1 / 3.5 : 1), 0);

it.each([
  ['a long message', 'The error says no. '.repeat(3_000)],
  ['a long message in Japanese', 'アクセスが拒否されました。'.repeat(3_000)],
])('asks a model in at most 2,500 tokens, whatever is pasted: %s', (_, message) => {
  const words = `**Why**: ${'it is refused. '.repeat(80)}\n\n\`\`\`json\n${'{"Effect":"Allow"}'.repeat(500)}\n\`\`\`\n\nChecked.`;

  const { system, text } = wordingPrompt({ words, message, nonce: 'n'.repeat(36) });

  expect(tokensOf(system) + tokensOf(text)).toBeLessThanOrEqual(2_500);
});

it('hands a model no block: it stands below its words', () => {
  const words = 'Do this:\n\n```sh\naws iam put-role-policy --role-name app\n```\n\nChecked.';

  const { text } = wordingPrompt({ words, message: 'why?', nonce: 'x' });

  expect(text).not.toContain('put-role-policy');
  expect(text).toContain('the block stands below your words');
  expect(text).toContain('in English');
});
