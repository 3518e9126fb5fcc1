import { describe, expect, it } from 'vitest';
import { visible } from '../../command/visible.ts';

describe('a line of an error', () => {
  it('steers no terminal with the name of a file', () => {
    expect(visible('the file `/tmp/no\u001b[31mfile\u202e` cannot be opened')).toBe(
      'the file `/tmp/no\\u001b[31mfile\\u202e` cannot be opened',
    );
  });

  it('stays as it is where it holds none', () => {
    expect(visible('unknown option `--größe`:\n\tsee --help')).toBe('unknown option `--größe`:\n\tsee --help');
  });
});
