import { describe, expect, it } from 'vitest';
import { emptyConversation } from '../../../layers/core/src/conversation/conversation.ts';
import { readTurn } from '../../../layers/core/src/conversation/reading/read-turn.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';

const read = (text: string) => readTurn({ facts: readText(text), given: undefined, conversation: emptyConversation });
const told = (text: string): string => {
  const reading = read(text);
  return reading.kind === 'concept' ? reading.told.reply : `(${reading.kind})`;
};

describe('the names of a question', () => {
  it.each([
    [
      'which command prints the resource-based policy of my lambda rag-backend',
      'get-policy --function-name rag-backend`',
    ],
    ['Mit welchem Befehl sehe ich, welche Policies an der Rolle kb-ingest-role hängen?', '--role-name kb-ingest-role`'],
    ['where can I see which KMS key my bucket kb-docs-prod uses?', 'get-bucket-encryption --bucket kb-docs-prod`'],
    ['how do I check whether model invocation logging is on in us-west-2?', '--region us-west-2`'],
  ])('stand in its command: %s', (question, command) => {
    expect(told(question)).toContain(command);
  });

  it('are no words of the subject: a role that is called after a knowledge base is a role', () => {
    expect(told('Which command lists the policies of the role kb-ingest-role?')).not.toContain('get-knowledge-base');
  });
});

describe('a question that shows no failure', () => {
  it.each([
    [
      'My teammate says CloudTrail would have blocked the call if it was suspicious. True?',
      /^\*\*No: CloudTrail records/,
    ],
    [
      'We enabled the model in the Bedrock console, so any role in the account can now call it, right?',
      /^\*\*No: two doors/,
    ],
  ])('gets no guessed denial: %s', (question, says) => {
    expect(told(question)).toMatch(says);
  });

  it.each([
    ['Can somebody explain grants in KMS? When do I need one instead of a key policy statement?'],
    ['what is a service-linked role and can I edit its policy?'],
  ])('but wants something explained gets no policy and no refusal to write one: %s', (question) => {
    expect(read(question).kind).toBe('concept');
  });

  it('about what AWS keeps is none about us', () => {
    expect(told('CloudTrailのログは何日間保存されますか?')).toMatch(/90 days/);
    expect(read('Do you store what I paste here?').kind).toBe('privacy');
  });

  it('for the difference of two policies gets no policy', () => {
    expect(
      read('Was ist der Unterschied zwischen Resource Policy und Identity Policy, wenn S3 meine Lambda aufruft?').kind,
    ).toBe('concept');
  });
});
