import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameWord, shellWord } from '../../../../layers/core/src/repair/forms/shell-word.ts';

const shell = (words: readonly string[]): readonly string[] => {
  const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${words.join(' ')}`], { encoding: 'utf8' });
  return stdout.split('\0').slice(0, -1);
};

describe('a word for the shell', () => {
  it('comes out of a real shell as it went in, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 40 }),
        (texts) => {
          const plain = texts.map((text) => text.replaceAll('\0', '').toWellFormed());

          expect(shell(plain.map(shellWord))).toEqual(plain);
        },
      ),
      { numRuns: 20 },
    );
  });

  const hostile = ["'; rm -rf ~ #", '$(id)', '`id`', '-x', '--policy-name', 'file:///etc/passwd', 'a b', 'a\nb', ''];

  it.each(hostile)('does not take %j for a name: the person fills it in', (name) => {
    expect(nameWord(name, '{RoleName}')).toBe("'{RoleName}'");
  });

  it('takes a name that AWS allows', () => {
    expect(nameWord('app+role=1,2.3@x_y-z', '{RoleName}')).toBe('app+role=1,2.3@x_y-z');
  });
});
