import { describe, expect, it } from 'vitest';
import { readNames } from '../../../layers/core/src/conversation/told/read-names.ts';

const rolesIn = (text: string) => readNames(text).map(({ kind, name }) => [kind, name]);

describe('the name of a role', () => {
  it.each([
    ['role estagio-1 may', 'estagio-1'],
    ['role isabel-1 may', 'isabel-1'],
    ['der Rolle istanbul-2 fehlt', 'istanbul-2'],
  ])('is whole where it begins like “is” of some language: %s', (text, name) => {
    expect(rolesIn(text)).toEqual([['role', name]]);
  });

  it('is named behind a German compound too', () => {
    expect(rolesIn('Unsere Lambda-Rolle parser-exec hat')).toEqual([['role', 'parser-exec']]);
  });

  it('is no operation that stands beside the word for one, and is where it is said to be called so', () => {
    expect(rolesIn('the bucket policy allows the role ARN GetObject. works?')).toEqual([]);
    expect(rolesIn('the role is called PutObject')).toEqual([['role', 'PutObject']]);
  });
});
