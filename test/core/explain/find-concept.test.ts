import { describe, expect, it } from 'vitest';
import { isAction } from '../../../layers/core/src/catalog/index.ts';
import { conceptNotes, findConcept } from '../../../layers/core/src/explain/concepts/find-concept.ts';

describe('the notes about concepts', () => {
  it.each(conceptNotes.map((note) => [note.id, note] as const))('%s is short and names its page of AWS', (_, note) => {
    expect(note.url).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/[\w./-]+\.html$/);
    expect(note.text.length).toBeGreaterThan(120);
    expect(note.text.length).toBeLessThan(1_400);
  });

  it('have ids of their own', () => {
    expect(new Set(conceptNotes.map(({ id }) => id)).size).toBe(conceptNotes.length);
  });

  it('name no action that AWS does not have, but to say so', () => {
    const actions = conceptNotes.flatMap(({ id, text }) =>
      [...text.matchAll(/`([a-z][a-z0-9-]+:[A-Z]\w+)`(?! is not an action)/g)].map(([, action = '']) => ({
        id,
        action,
      })),
    );
    const isKey = (action: string): boolean =>
      /^aws:/.test(action) ||
      [
        'sts:ExternalId',
        'iam:PassedToService',
        'iam:AWSServiceName',
        'iam:PermissionsBoundary',
        'bedrock:GuardrailIdentifier',
      ].includes(action);

    const unknown = actions.filter(({ action }) => !isKey(action) && !isAction(action));

    expect(unknown).toEqual([]);
  });

  it.each(conceptNotes.flatMap((note) => note.asks.slice(0, 1).map((ask) => [ask, note.id])))(
    'answer `%s` with %s',
    (ask, id) => {
      expect(findConcept(ask)?.note.id).toBe(id);
    },
  );
});

describe('a question about a concept', () => {
  it.each([
    ['What is a permissions boundary?', 'boundaries'],
    ['explane permision boundries', 'boundaries'],
    ['what does SCP mean', 'scp'],
    ['who needs which role in user → API Gateway → Lambda → Bedrock → knowledge base → S3?', 'whole-chain'],
    ['Why can my agent not call its Lambda tool?', 'agent-to-lambda'],
    ['how do I allow access only from our office IP', 'source-ip'],
    ['only during office hours please', 'dates'],
    ['is it ok to put my access keys in the code?', 'keys-in-code'],
    ['is my bucket public', 'public-bucket'],
    ['How does Amazon Q Business work with permissions?', 'q-business'],
    ['model invocation logs to s3', 'invocation-logs'],
    ['what is okta', 'okta'],
    ['authentication vs authorization', 'authentication'],
  ])('finds its note: %s', (question, id) => {
    const found = findConcept(question);

    expect(found?.note.id).toBe(id);
    expect(found?.coverage).toBeGreaterThanOrEqual(0.6);
  });

  it.each([
    'how do I bake bread',
    'what is the capital of France',
    'write me a poem about policies',
    'who will win the world cup',
    'what is kubernetes',
    'translate this to German',
    '',
    '???',
  ])('is not seen in: %s', (question) => {
    expect(findConcept(question)?.coverage ?? 0).toBeLessThan(0.6);
  });

  it('is answered in time linear in its length', () => {
    expect(findConcept('boundary '.repeat(100_000))?.note.id).toBe('boundaries');
  });
});
