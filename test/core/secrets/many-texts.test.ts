import { describe, expect, it, vi } from 'vitest';
import { maskSecrets, maskValue } from '../../../layers/core/src/secrets/index.ts';
import { processorTime } from '../../processor-time.ts';

const namesOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `application-role-${at}`);
const key = 'wJalrXUtnFEMIK7MDENGbPxRfiCYzzzzQQQQWWWW';

describe('account details with thousands of roles', () => {
  it('are gone through by no pattern that does not find anything in them', () => {
    const copied = vi.spyOn(RegExp.prototype, Symbol.matchAll);
    maskSecrets('application-role-7');
    const times = copied.mock.calls.length;
    copied.mockRestore();

    // Each copies its pattern: what has hundreds of shapes to look for in thousands of texts takes its time for that.
    expect(times).toBeGreaterThan(0);
    expect(times).toBeLessThan(20);
  });

  it('are looked at once where they say the same', () => {
    const [name = ''] = namesOf(1);
    const same = Array.from({ length: 4_000 }, () => ({ RoleName: name }));
    const different = namesOf(4_000).map((each) => ({ RoleName: each }));

    expect(processorTime(() => maskValue(same), 3)).toBeLessThan(processorTime(() => maskValue(different), 3) / 2);
  });

  it('are masked under the name that makes a secret of them, also where they stood under another before', () => {
    const { value } = maskValue([
      { title: 'abc Hunter2Hunter' },
      { password: 'abc Hunter2Hunter' },
      { title: key, secret: key },
    ]);

    expect(value[0]).toEqual({ title: 'abc Hunter2Hunter' });
    expect(JSON.stringify(value[1])).not.toContain('Hunter2Hunter');
    expect(value[2]?.secret).not.toBe(key);
  });

  it('are told apart by name and text, wherever a line ends in one of them', () => {
    const { value } = maskValue([{ a: 'password\nHunter2Hunter!' }, { 'a\npassword': 'Hunter2Hunter!' }]);

    expect(JSON.stringify(value[1])).not.toContain('Hunter2Hunter!');
  });
});
