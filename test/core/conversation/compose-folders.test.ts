import { expect, it } from 'vitest';
import { openTalk } from './talk.ts';

it.each([
  ['we need a policy so that the nightly job can read the secrets under prod/ and nothing else', 'secret:prod/*'],
  ['wir brauchen eine Policy, mit der der Job die Secrets unter prod/ lesen darf', 'secret:prod/*'],
  ['policy: el job puede leer los secretos bajo prod/llm/ y nada más', 'secret:prod/llm/*'],
  ['policy: the lambda may read the parameters under /app/prod/', 'parameter/app/prod/*'],
])('names below a slash are a folder: %s', async (wish, resource) => {
  const { reply } = await openTalk().say(wish);

  expect(reply).toContain(`:${resource}"`);
});

it('takes no word for a place as the name of a secret', async () => {
  const { reply } = await openTalk().say('policy: the job may read the secret under our product line');

  expect(reply).not.toContain('secret:under');
});
