import { describe, expect, it } from 'vitest';
import { emptyConversation } from '../../../layers/core/src/conversation/conversation.ts';
import { readTurn } from '../../../layers/core/src/conversation/reading/read-turn.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';

const kindOf = (text: string): string =>
  readTurn({ facts: readText(text), given: undefined, conversation: emptyConversation }).kind;

describe('a question of rules', () => {
  it.each([
    '¿Puede una SCP impedir que el rol de servicio de mi knowledge base lea el bucket de otra cuenta?',
    'Gilt eine SCP auch für den Root-User und fürs Management-Konto?',
    'Can an SCP keep a service role from reading a bucket of another account?',
    'Peut-être une question bête : est-ce qu’une SCP bloque aussi le root ?',
    'Is a bucket policy for the knowledge base needed in the same account?',
    'do i need bedrock:Converse in my policy or is there something else for converse? cant find it in the list',
    'Wofür brauche ich die Agent-Servicerolle und wofür die ressourcenbasierte Policy der Lambda?',
    'What is the trust policy of an agent for?',
    'student question: whats the difference between Deny + Action X and Allow + NotAction X. my friend says same thing',
  ])('is answered, and orders no policy: %s', (text) => {
    expect(['concept', 'catalog']).toContain(kindOf(text));
  });

  it.each([
    'Can you write an SCP that denies Bedrock outside eu-central-1?',
    'Kannst du mir eine SCP schreiben, die Bedrock außerhalb von eu-central-1 verbietet?',
    'Brauche eine Policy, die nur InvokeModel auf amazon.nova-lite-v1:0 in us-east-1 erlaubt',
    'I need a policy that allows InvokeModel on amazon.nova-lite-v1:0 in us-east-1 only',
  ])('is none where a policy is wished for: %s', (text) => {
    expect(kindOf(text)).toBe('composed');
  });
});
