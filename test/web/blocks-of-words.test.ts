import { describe, expect, it } from 'vitest';
import { blocksOfWords } from '../../web/src/words/blocks-of-words.ts';

const table = '| | Boundary | SCP |\n|---|:--|--:|\n| Where | one `role` | the root \\| an OU |\n| Who | an admin |';

describe('the words of an answer', () => {
  it('are cut where a table begins and where it ends', () => {
    expect(blocksOfWords(`**Both limit.**\n\n${table}\n\nMore.`)).toEqual([
      { kind: 'text', text: '**Both limit.**\n' },
      {
        kind: 'table',
        head: ['', 'Boundary', 'SCP'],
        rows: [
          ['Where', 'one `role`', 'the root | an OU'],
          ['Who', 'an admin'],
        ],
      },
      { kind: 'text', text: '\nMore.' },
    ]);
  });

  it.each([
    ['bars without a rule below', '| a | b |\n| c | d |'],
    ['a table in a block of code', `\`\`\`text\n${table}\n\`\`\``],
    ['a command with a pipe', 'aws iam list-roles | jq .'],
  ])('hold no table in %s', (_, words) => {
    expect(blocksOfWords(words)).toEqual([{ kind: 'text', text: words }]);
  });

  it('of hundred thousand bars are cut in less than a second', () => {
    const before = performance.now();

    blocksOfWords(`${'|'.repeat(100_000)}\n${'|-'.repeat(50_000)}x\n${`${table}\n`.repeat(500)}`);

    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
