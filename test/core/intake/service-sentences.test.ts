import { describe, expect, it } from 'vitest';
import { readText } from '../../../layers/core/src/intake/index.ts';
import meantRequests from '../../cases/intake/meant-requests.json' with { type: 'json' };
import notDenied from '../../cases/intake/not-the-denied-request.json' with { type: 'json' };

describe('a sentence of a service about a request of its own', () => {
  it.each(meantRequests)('$name', ({ text, meant, resource }) => {
    const [denial] = readText(text).denials;

    expect(denial).toMatchObject({ principal: null, action: null, resource, statedBy: 'serviceSentence' });
    expect(denial?.meant).toEqual(meant);
  });

  it.each(meantRequests)('$name: the call that brought it up is no second denial', ({ text }) => {
    expect(readText(text).denials).toHaveLength(1);
  });
});

describe('what a policy or a person says that somebody has is never what was denied', () => {
  it.each(notDenied)('%s', (text) => {
    expect(readText(text).denials.filter(({ action }) => action !== null)).toEqual([]);
  });
});
