import { expect, it } from 'vitest';
import { openTalk } from './talk.ts';

it.each([
  'write me a least privilege policy for the pipeline role that rolls out our agents with cloudformation',
  'brauche eine Policy für den Nachtjob, der die Auswertung ablegt und sonst nichts darf',
])('asks what a wished policy is for where no calls are told, and guesses no failure: %s', async (message) => {
  const { reply, diagnosis } = await openTalk().say(message);

  expect(reply).toContain('Which calls does it make?');
  expect(diagnosis).toBeNull();
});

it('answers a wish by the page that says what it takes', async () => {
  const { reply } = await openTalk().say(
    'policy for our testers: they may invoke the AgentCore runtime arn:aws:bedrock-agentcore:eu-west-1:111122223333:runtime/plan-a1B2c3 and nothing else there: no update, no delete',
  );

  expect(reply).toMatch(/^\*\*`bedrock-agentcore:InvokeAgentRuntime`/);
  expect(reply).not.toContain('a guess');
});

it.each([
  's3 upload from our app is denied since we added a bucket policy',
  'our job gets access denied since somebody wrote a key policy',
])('diagnoses what failed, though its words end in the name of a policy: %s', async (message) => {
  const { diagnosis } = await openTalk().say(message);

  expect(diagnosis?.cause.confidence).toBe('possible');
});

it.each([
  [
    'Czy NotPrincipal z Deny to to samo co Principal "*" i ArnNotEquals aws:PrincipalArn?',
    'void `NotPrincipal` with Deny',
  ],
  ['SCP yönetim hesabındaki kullanıcıları da kısıtlar mı, yoksa hayır mı?', 'management account'],
])('tells the page to a question in a language that is not read, and guesses no failure: %s', async (message, told) => {
  const { reply, diagnosis } = await openTalk().say(message);

  expect(diagnosis).toBeNull();
  expect(reply).toContain(told);
});
