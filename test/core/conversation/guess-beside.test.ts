import { expect, it } from 'vitest';
import { openTalk } from './talk.ts';

it('says what else the words may mean beside a guess', async () => {
  const { reply, diagnosis } = await openTalk().say('access denied in bedrock. nothing works. help');

  const [second] = diagnosis?.cause.alternatives ?? [];
  expect(diagnosis?.cause.confidence).toBe('possible');
  expect(second).toBeDefined();
  expect(reply).toContain(`may as well be: “${second?.title}”`);
});

it('puts no guess of another cause beside a page that answers the failure, and asks on', async () => {
  const { reply, diagnosis } = await openTalk().say(
    'Ho aoss:APIAccessAll nel ruolo della knowledge base, ma la collection risponde 403. Cosa manca?',
  );

  expect(diagnosis?.cause.confidence).toBe('possible');
  expect(reply).toMatch(/^\*\*[^*]*data access policy/);
  expect(reply).not.toContain('a guess');
  expect(reply).toContain('**If it is not that:** Does the data access policy');
});

it.each([
  'IRSA or Pod Identity for 30 clusters? short answer please: what differs in the trust policy',
  'Which is better for pods, IRSA or Pod Identity? We would have to edit the trust policy of each role.',
])('writes no policy where a page compares: %s', async (message) => {
  const { reply } = await openTalk().say(message);

  expect(reply).not.toContain('"Effect"');
  expect(reply).toContain('pods.eks.amazonaws.com');
  expect(reply).toContain('OIDC');
});

it.each([
  'my knowledge base retrieve returns an empty list. no error, no access denied, sync is complete. what permission am i missing?',
  'Der Agent antwortet nur „das kann ich nicht“, ohne Fehler im Log. Welche Berechtigung fehlt ihm?',
])('says that nothing was refused where no error came: %s', async (message) => {
  const { reply, diagnosis } = await openTalk().say(message);

  expect(reply).toMatch(/^By what you tell nothing was refused/);
  expect(diagnosis).toBeNull();
});

it('takes a refusal without its text for one', async () => {
  const { diagnosis } = await openTalk().say(
    'our upload to S3 answers 403, no error text. what permission is missing?',
  );

  expect(diagnosis).not.toBeNull();
});
