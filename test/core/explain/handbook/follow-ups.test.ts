import { describe, expect, it } from 'vitest';
import { askHandbook, type HandbookAnswer } from '../../../../layers/core/src/explain/handbook/index.ts';

const askedAfter = (question: string, next: string): HandbookAnswer | null => {
  const first = askHandbook(question, null);
  if (first === null) throw new Error(`declined: ${question}`);
  return askHandbook(next, first.thread);
};

const followUps = [
  ...[
    'and for another account?',
    'does that work across accounts?',
    "what if the bucket is in someone else's account?",
  ],
  ...['how do I check it?', 'how can I test that?', 'how do I find out whether I have one?', 'which command shows it?'],
  ...['an example?', 'show me one', 'can you show a policy?', 'what does the statement look like?', 'for instance?'],
  ...['why?', 'how come?', 'what is the point?', 'who sets it?', 'where does it go?', 'when do I use it?'],
  ...[
    'wie teste ich das?',
    'zum Beispiel?',
    'wozu ist das gut?',
    'à quoi ça sert ?',
    'cómo lo compruebo',
    'por exemplo',
  ],
  ...['come lo verifico?', 'どうやって確認しますか', '例えば？', '怎么检查？', '有什么用？', '¿por qué?'],
];

describe('a follow-up on a page of the handbook', () => {
  it.each(
    [
      ['What is a permissions boundary?', 'boundaries'],
      ['How does iam:PassRole work?', 'passrole'],
      ['Which permissions does a Lambda need to call an inference profile?', 'inference-profiles'],
      ['Was ist eine Vertrauensrichtlinie?', 'trust'],
    ].flatMap(([question, page]) => followUps.map((next) => [question, next, page] as [string, string, string])),
  )('%s %s', (question, next, page) => {
    const answer = askedAfter(question, next);

    expect(answer?.kind).toBe('followUp');
    expect(answer?.pages[0]).toBe(page);
  });

  it('says which of two that were compared wins, and stays with both', () => {
    const answer = askedAfter(
      'What is the difference between a permissions boundary and an SCP?',
      'so which one wins?',
    );

    expect(answer?.pages).toEqual(['boundaries', 'scp']);
    expect(answer?.reply).toMatch(/^\*\*Neither: each of them limits/);
    expect(answer?.reply).toMatch(/intersection of identity policy, boundary and SCP/);
  });

  it('says when to take which, whether both are needed, and how each is checked', () => {
    const asked = (next: string) =>
      askedAfter('What is the difference between a permissions boundary and an SCP?', next)?.reply;

    expect(asked('which one should I use?')).toMatch(
      /- \*\*Permissions boundary\*\*: .*\n- \*\*Service control policy/,
    );
    expect(asked('do I need both?')).toMatch(/^\*\*None of them is needed/);
    expect(asked('how do I check it?')).toMatch(/get-role [\s\S]*list-policies-for-target/);
  });

  it('answers from the page what it answers, though another page is asked the same more often', () => {
    const answer = askedAfter('What is a permissions boundary?', 'does it apply to root?');

    expect(answer?.pages).toEqual(['boundaries']);
    expect(answer?.reply).toMatch(/not to root/);
  });

  it('says so where the page does not answer it, with nothing of another page', () => {
    const answer = askedAfter('Does a bucket policy override an identity policy?', 'can I remove it?');

    expect(answer?.reply).toMatch(/^\*\*No page here answers just that\.\*\* How AWS decides/);
  });

  it.each([
    ['my Lambda already has a role, so why would the function also have a policy of its own?', 'lambda-role'],
    ['What is an external ID for?', 'external-id'],
    ['How do I rotate access keys?', 'rotation'],
  ])('is none where a question of its own is asked: %s', (question, page) => {
    const answer = askedAfter('What is a permissions boundary?', question);

    expect(answer?.kind).not.toBe('followUp');
    expect(answer?.pages[0]).toBe(page);
  });
});
