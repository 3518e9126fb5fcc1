import { describe, expect, it } from 'vitest';
import { remember } from '../../../layers/iam/src/language/remember.ts';

const counting = () => {
  const asked: string[] = [];
  const lengthOf = remember((text) => {
    asked.push(text);
    return text.length;
  });
  return { asked, lengthOf };
};

describe('remember', () => {
  it('computes once for each text', () => {
    const { asked, lengthOf } = counting();

    expect([lengthOf('a'), lengthOf('bb'), lengthOf('a')]).toEqual([1, 2, 1]);
    expect(asked).toEqual(['a', 'bb']);
  });

  it('forgets all when it is full, and keeps no long text', () => {
    const { asked, lengthOf } = counting();
    const long = 'x'.repeat(3000);

    for (let index = 0; index < 513; index++) lengthOf(String(index));
    lengthOf('0');
    lengthOf(long);
    lengthOf(long);

    expect(asked.filter((text) => text === '0')).toHaveLength(2);
    expect(asked.filter((text) => text === long)).toHaveLength(2);
  });
});
