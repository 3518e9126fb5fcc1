import { expect, it } from 'vitest';
import { openTalk } from './talk.ts';

it.each([
  'our container exits with code 137 as soon as it loads the embeddings, do we need another role?',
  'the task stops with exit code 137 (out of memory)',
  'Der Pod wird mit OOMKilled beendet, wenn er die Embeddings lädt. Fehlt ihm ein Recht?',
])('a process that the system ended lacks no permission: %s', async (message) => {
  const { reply, diagnosis } = await openTalk().say(message);

  expect(diagnosis?.isPermissionProblem).toBe(false);
  expect(reply).toContain('The program itself broke off; AWS refused nothing.');
  expect(reply).toContain('no policy change helps');
});

it('a refusal over which it broke is what counts', async () => {
  const { diagnosis } = await openTalk().say(
    'AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/rag/x is not authorized to perform: bedrock:InvokeModel because no identity-based policy allows the bedrock:InvokeModel action\nexit code 137',
  );

  expect(diagnosis?.isPermissionProblem).toBe(true);
});
