import { describe, expect, it } from 'vitest';
import { tellsRefusal } from '../../../layers/core/src/conversation/unrefused/tells-refusal.ts';
import { openTalk } from './talk.ts';

const replyTo = async (message: string): Promise<string> => (await openTalk().say(message)).reply;

describe('what goes wrong without a refusal', () => {
  it.each([
    [
      'my retrieve call on the kb gives back no results, no access denied anywhere, what permission lacks?',
      'statistics',
    ],
    [
      'die Wissensdatenbank findet nichts, obwohl der Sync durch ist. Kein AccessDenied. Fehlt ein Recht?',
      'statistics',
    ],
    ['le chatbot répond "Désolé, je suis desole, je ne peux pas" et rien dans les logs', 'guardrailTrace'],
    ['our agent says "Sorry, I cannot help with that" for everything since monday', 'guardrailTrace'],
    ['el agente no da error pero la respuesta llega vacía, invoke_agent devuelve 200', 'event stream'],
    ['the tool of our agent is never called, no error at all, is a permission missing?', 'orchestrationTrace'],
    ['some of our users get 403 at api gateway and others do not', 'x-amzn-errortype'],
    ['nur einige Benutzer bekommen 403 vom API Gateway, warum?', 'x-amzn-errortype'],
    ['kb search with a metadata filter gives nothing for one tenant, others work. permission?', 'metadata.json'],
    ['the answer of the model is cut off, what right do we lack?', 'max_tokens'],
    ['answers of the agent get cut, our admin says that is the SCP', 'max_tokens'],
    ['upload to the bucket works, the lambda never runs. which permission?', 's3.amazonaws.com'],
    ['the schedule does not start our function, nothing to be seen. permission?', 'FailedInvocations'],
  ])('says what it is instead: %s', async (message, expected) => {
    const reply = await replyTo(message);

    expect(reply).toContain(expected);
    expect(reply).not.toContain('a guess');
  });

  it.each([
    'the retrieve call on the kb is denied: AccessDeniedException, it returns no results',
    'the sync of my knowledge base fails and finds nothing',
    'How do I write a policy so that my knowledge base returns no results to guests?',
    'sorry for the question: what does bedrock:Retrieve allow on a knowledge base?',
    'may my agent never be called by guests?',
  ])('is not told where something failed or nothing did: %s', async (message) => {
    const reply = await replyTo(message);

    expect(reply).not.toMatch(
      /No permission is missing by what you tell|no refusal of IAM|No refusal by what you tell/,
    );
  });

  it('puts the told knowledge base into the command', async () => {
    const reply = await replyTo('retrieve on knowledge base KB12AB34CD comes back empty. no error. permission?');

    expect(reply).toContain('--knowledge-base-id KB12AB34CD');
  });
});

describe('a word for a refusal', () => {
  it.each([
    ['no accessdenied anywhere', false],
    ['no hay nada en cloudtrail con accessdenied', false],
    ['kein 403, keine fehler', false],
    ['accessdenied は出ません', false],
    ['没有报 accessdenied', false],
    ['it does not work: access denied', true],
    ['i am not happy, it says forbidden', true],
    ['el acceso fue denegado', true],
  ])('%s: %s', (plain, told) => {
    expect(tellsRefusal(plain)).toBe(told);
  });
});
