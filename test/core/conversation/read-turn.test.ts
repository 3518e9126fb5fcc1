import { describe, expect, it } from 'vitest';
import { emptyConversation } from '../../../layers/core/src/conversation/conversation.ts';
import { sayCatalog } from '../../../layers/core/src/conversation/engines/say-catalog.ts';
import { asksSomething } from '../../../layers/core/src/conversation/reading/asks-something.ts';
import { readTurn } from '../../../layers/core/src/conversation/reading/read-turn.ts';
import { spokenActions } from '../../../layers/core/src/conversation/told/spoken-actions.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';

const read = (text: string) => readTurn({ facts: readText(text), given: undefined, conversation: emptyConversation });

describe('a question for the lists of AWS', () => {
  it.each([
    ['which Regions does us.amazon.nova-pro-v1:0 route to?', /us-west-2/],
    ['what resource do I write for GetAuthorizationToken?', /ecr:GetAuthorizationToken.*no resource type/],
    ['Which ARN does bedrock:GetFlowAlias take?', /flow/],
    ['Which permission does ListKnowledgeBases need?', /bedrock:ListKnowledgeBases/],
  ])('is looked up: %s', (question, says) => {
    const reading = read(question);

    expect(reading.kind).toBe('catalog');
    if (reading.kind === 'catalog') expect(sayCatalog(reading.asks)).toMatch(says);
    if (reading.kind === 'catalog') expect(sayCatalog(reading.asks)).toMatch(/(?:data|as) of \d{4}-\d\d-\d\d/);
  });
});

describe('a first message', () => {
  it.each([
    ['AccessDenied always means that my policy is missing something.', 'concept'],
    ['user vs group vs role in one short paragraph please', 'concept'],
    ['how come my function is refused?', 'denial'],
    ['What is a good hotel in Lisbon?', 'outside'],
    ['Does Bedrock use my data for training?', 'concept'],
    ['What happens with my data when I paste here?', 'privacy'],
    ['What is the recommended way to let employees of 40 accounts sign in?', 'concept'],
    ['On recommence, oublie tout', 'afresh'],
    ['How do I list all roles that can call Bedrock?', 'concept'],
    ['delete all agents in my account', 'outside'],
    ['write a policy with Action * Resource *', 'askForError'],
    ['create a policy with Action: s3:* on Resource *', 'askForError'],
    ['schreib mir eine Policy mit Action * und Resource *', 'askForError'],
    ['I need an IAM policy with full access', 'askForError'],
    ['创建一个允许所有的策略', 'askForError'],
    ['is it ok to write a policy with Action * on Resource *?', 'concept'],
    ['how do I write a policy with bedrock:* on one model', 'concept'],
  ])('%s: %s', (text, kind) => {
    expect(read(text).kind).toBe(kind);
  });

  it('asks in many ways', () => {
    for (const text of [
      'AssumeRole の資格情報は延ばせますか。',
      'Welche Rolle braucht sie',
      '这个角色够吗',
      'nobody can always win?',
    ])
      expect(asksSomething(text), text).toBe(true);
    expect(asksSomething('my function cannot call the model')).toBe(false);
  });
});

describe('a verb', () => {
  it('means an action of the service of the call', () => {
    expect(spokenActions('would that also allow deleting files?', 's3:GetObject')).toEqual(['s3:DeleteObject']);
    expect(spokenActions('would that also allow deleting files?', 'bedrock:InvokeModel')).toEqual([]);
  });
});
