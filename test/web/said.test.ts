import type { Answer } from '@whydenied/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { askOnce } from '../../web/src/answer/ask-once.ts';
import { FixStep } from '../../web/src/answer/fix-step.tsx';
import { NextSteps } from '../../web/src/answer/next-steps.tsx';
import { OtherCauses } from '../../web/src/answer/other-causes.tsx';
import { policiesCommand } from '../../web/src/answer/policies-command.ts';
import { ProofLine } from '../../web/src/answer/proof-line.tsx';
import { QuestionField } from '../../web/src/answer/question-field.tsx';
import { QuestionText } from '../../web/src/answer/question-text.tsx';
import { RemedySection } from '../../web/src/answer/remedy-section.tsx';
import { sayCitation } from '../../web/src/answer/say-citation.ts';
import { titleOf } from '../../web/src/answer/title-of.ts';
import { Verdict } from '../../web/src/answer/verdict.tsx';
import { FoldedList } from '../../web/src/words/folded-list.tsx';
import { modelAccessAnswer, profileAnswer } from '../browser/answers.ts';

const textOf = (markup: string): string => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

const verdict = (diagnosis: Answer): string => renderToStaticMarkup(createElement(Verdict, { diagnosis, words: '' }));

const withCause = (answer: Answer, cause: Partial<Answer['cause']>, rest: Partial<Answer> = {}): Answer => ({
  ...answer,
  ...rest,
  cause: { ...answer.cause, ...cause },
});

describe('the tag of the verdict', () => {
  const tag = 'no policy is at fault';

  it('says that no policy is at fault where a cause says so, and there alone', () => {
    expect(textOf(verdict(modelAccessAnswer))).toContain(tag);
    expect(textOf(verdict(profileAnswer))).not.toContain(tag);
    expect(textOf(verdict(withCause(modelAccessAnswer, { id: null, confidence: 'possible' })))).not.toContain(tag);
    expect(textOf(verdict(withCause(modelAccessAnswer, { confidence: 'possible' })))).not.toContain(tag);
  });

  it.each([
    ['a Deny whose condition is to be met', 'IDENTITY_EXPLICIT_DENY', false],
    ['what only looks like a denial', 'LL_MODEL_ACCESS_LEGACY_TEXT', true],
  ])('does not take an answer without a change for one without a fault: %s', (_, id, isFaultless) => {
    const answer = withCause(modelAccessAnswer, { id, confidence: 'certain' }, { isPermissionProblem: true });

    expect(textOf(verdict(answer)).includes(tag)).toBe(isFaultless);
  });

  it('says it of a failure that is told, and that the handbook has no name for', () => {
    const told = withCause(modelAccessAnswer, { id: null, title: 'the client has no Region', confidence: 'certain' });

    expect(textOf(verdict(told))).toContain(tag);
  });

  it('says `not told yet` of a cause that is not known, and no grade', () => {
    const unknown = textOf(verdict(withCause(profileAnswer, { id: null, confidence: 'possible' })));

    expect(unknown).toContain('not told yet');
    expect(textOf(verdict(profileAnswer))).not.toContain('not told yet');
    expect(textOf(verdict(withCause(profileAnswer, { confidence: 'possible' })))).toContain('a guess');
    const nothing = profileAnswer.requests.map((each) => ({ ...each, principal: null, action: null, resource: null }));
    const vague = textOf(verdict(withCause(profileAnswer, { confidence: 'possible' }, { requests: nothing })));
    expect(vague).toMatch(/not told yet.*A first guess/);
  });
});

describe('what we call things', () => {
  const [step] = profileAnswer.fix.steps;

  it('stands in words, our own names of it in tooltips', () => {
    const causes = renderToStaticMarkup(createElement(OtherCauses, profileAnswer));

    expect(causes).toContain('title="IDENTITY_NO_ALLOW"');
    expect(textOf(causes)).not.toContain('IDENTITY_NO_ALLOW');
  });

  it('is not the name of a source that is a page: the page is', () => {
    const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/page.html';

    expect(sayCitation({ label: 'BEDROCK_GEO_PROFILE_DEST_REGION', policy: null, pointer: null, url })).toBe('');
    expect(sayCitation({ label: 'the page on profiles', policy: null, pointer: null, url })).toBe(
      'the page on profiles',
    );
  });

  it('is no number of a list: a policy without a name is said in words', () => {
    if (step === undefined) throw new Error('bug: the fixture has a step');
    const document = { ...step, target: { ...step.target, policy: 'identity[0]' } };
    const shown = renderToStaticMarkup(
      createElement(FixStep, {
        document,
        title: 'Add a statement',
        position: null,
        form: 'cli',
        setForm: () => undefined,
      }),
    );

    expect(shown).toContain('title="identity[0]"');
    expect(textOf(shown)).not.toContain('identity[0]');
  });
});

describe('a text that was asked', () => {
  const asked = (text: string): string => renderToStaticMarkup(createElement(QuestionText, { text, files: [] }));

  it.each([
    ['My chat cannot read the knowledge base, what is missing?', true],
    [`${'My chat cannot read the knowledge base since Monday. '.repeat(5)}What is missing?`, true],
    ['AccessDeniedException: User: arn:aws:iam::111122223333:user/x is not authorized', false],
    ['What does aws:SourceArn do in a trust policy?', true],
    ['bedrock:InvokeModel', false],
    ['{"Version":"2012-10-17"}', false],
    ['Our bucket is read by a partner since today.\n{"Version":"2012-10-17"}', true],
  ])('is set as prose where it is somebody’s own words: %s', (text, isProse) => {
    expect(asked(text).includes('prose')).toBe(isProse);
  });
});

describe('what helps where no policy does', () => {
  it('names whom to send the text to, once, above the text', () => {
    const words = 'No policy of yours helps; send this to the administrators of the organization.';
    const explanation = 'Send this:\n\n```text\nPlease let role chat call bedrock:InvokeModel.\n```\n';
    const diagnosis = {
      ...profileAnswer,
      questions: [],
      explanation,
      fix: { ...profileAnswer.fix, kind: 'askOwner' as const, steps: [] },
    };
    const shown = textOf(
      renderToStaticMarkup(
        createElement(RemedySection, { diagnosis, words: words.replace('No policy', 'no policy'), say: null }),
      ),
    );

    expect(shown).toContain('send this to the administrators of the organization');
    expect(shown.split('the administrators of the organization')).toHaveLength(2);
    expect(shown.indexOf('administrators')).toBeLessThan(shown.indexOf('Please let role'));
  });
});

describe('the line that a long text folds to', () => {
  const json = (value: object): string => JSON.stringify(value, null, 2);

  it.each([
    [
      `Traceback (most recent call last):\n  File "a.py", line 1\nClientError: ${'x'.repeat(9)} not authorized to`,
      'ClientError: xxxxxxxxx not authorized to',
    ],
    [
      `x.AccessDeniedException: User: ${'x'.repeat(60)} is not authorized to perform: s3:GetObject on it`,
      'not authorized to perform: s3:GetObject on it',
    ],
    [json({ Version: '2012-10-17', Statement: [] }), 'A policy'],
    [json({ eventVersion: '1.11', eventName: 'InvokeModel', errorCode: 'x' }), 'A CloudTrail event'],
    [json({ RoleDetailList: [] }), 'Roles of an account'],
    ['AWSTemplateFormatVersion: 2010-09-09\nResources:\n  A: {}', 'A template'],
    ['Our bucket is read by a partner.\n{"Statement":[]}', 'Our bucket is read by a partner.'],
    ['\n2026-11-29T12:00:00Z START [x]\nEND', '2026-11-29T12:00:00Z START [x]'],
  ])('tells what it is: %j', (text, title) => {
    expect(titleOf(text).line).toBe(title);
  });
});

describe('what is said next', () => {
  const labels = (asked: string): readonly string[] =>
    renderToStaticMarkup(createElement(NextSteps, { diagnosis: profileAnswer, asked, say: () => undefined })).match(
      /(?<=>)[^<]+(?=<\/button>)/g,
    ) ?? [];

  it('is never what was just said, in whatever words; trying comes last', () => {
    expect(labels('')).toEqual([
      'What does it open?',
      'Text for the owner',
      'Undo this fix',
      'It works',
      'Still fails',
    ]);
    expect(labels('how can I roll back?')).not.toContain('Undo this fix');
    expect(labels('what does this open besides?')).not.toContain('What does it open?');
    expect(labels('why these Regions?')).toContain('In Terraform');
    expect(labels('It works now.')).toEqual(['Undo this fix']);
  });
});

describe('a fix that no policy was shown for', () => {
  const unproven = {
    ...profileAnswer,
    fix: { ...profileAnswer.fix, verification: { ...profileAnswer.fix.verification, before: null, after: null } },
  };
  const proofOf = (diagnosis: Answer): string =>
    textOf(renderToStaticMarkup(createElement(ProofLine, { diagnosis, basis: null })));

  it('names the command that prints the policies of the one it is for', () => {
    expect(proofOf(unproven)).toContain('RoleDetailList[?RoleName==');
    expect(proofOf(unproven)).toContain('handbook-chat');
    expect(proofOf(profileAnswer)).not.toContain('aws iam');
  });

  it('asks for them once, where the one question wants the same', () => {
    const question = {
      ...{ ask: 'Which policies does handbook-chat have?', because: 'they were not shown', choices: [] },
      command: 'aws iam get-account-authorization-details --filter Role',
    };
    const asked = askOnce({ ...unproven, questions: [question] });
    const proof = renderToStaticMarkup(
      createElement(ProofLine, { diagnosis: unproven, basis: null, isAsked: asked.isForProof }),
    );

    expect(proof).not.toContain('aws iam');
    expect(textOf(proof)).toContain('not proven yet: no policy was shown.');
    expect(asked.question?.command).toBe(policiesCommand(unproven.fix.steps));
    expect(askOnce({ ...unproven, questions: profileAnswer.questions }).isForProof).toBe(false);
  });

  it('puts nobody’s text into a shell', () => {
    const [step] = profileAnswer.fix.steps;
    if (step === undefined) throw new Error('bug: the fixture has a step');
    const named = (attachTo: string) => policiesCommand([{ ...step, target: { ...step.target, attachTo } }]);

    expect(named("arn:aws:iam::111122223333:role/a';rm -rf ~;'")).toBeNull();
    expect(named('arn:aws:iam::111122223333:role/service-role/app')).toContain("=='app'");
    expect(named('arn:aws:iam::111122223333:user/ana')).toContain('UserDetailList');
    expect(named('arn:aws:iam::111122223333:group/devs')).toBeNull();
  });

  it('has what was not seen in one line under a proof', () => {
    expect(proofOf(profileAnswer)).toContain('Not seen: service control policy.');
  });
});

describe('what else it could be', () => {
  it('is nothing where the cause is certain and no policy was shown', () => {
    const others = (diagnosis: Answer): string => renderToStaticMarkup(createElement(OtherCauses, diagnosis));
    const notEvaluated = [{ policyType: 'identity', because: 'none was shown' }] as const;

    expect(others({ ...profileAnswer, notEvaluated })).toBe('');
    expect(others({ ...withCause(profileAnswer, { confidence: 'likely' }), notEvaluated })).not.toBe('');
  });
});

describe('a question that was answered', () => {
  it('offers its choices no more', () => {
    const [question] = profileAnswer.questions;
    if (question === undefined) throw new Error('bug: the fixture asks');
    const shown = (isLast: boolean): string =>
      renderToStaticMarkup(createElement(QuestionField, { question, causes: [], say: null, isLast }));

    expect(shown(true)).toContain('I do not know');
    expect(shown(false)).not.toContain('I do not know');
    expect(shown(false)).toContain('Is a service control policy attached');
  });
});

describe('a verdict after a correction', () => {
  it('rests on the person’s own word', () => {
    const basis = (isCorrected: boolean): string =>
      /class="basis quiet">([^<]*)/.exec(
        renderToStaticMarkup(createElement(Verdict, { diagnosis: profileAnswer, words: '', isCorrected })),
      )?.[1] ?? '';

    expect(basis(true)).toBe('With your correction');
    expect(basis(false)).toContain('AWS’s own sentence');
  });
});

describe('a sentence with a long list of names', () => {
  it('shows the first, and folds the others', () => {
    const text = 'it needs `a`, `b`, `c`, `d`, `e`, and `role` does not allow it';
    const shown = renderToStaticMarkup(createElement(FoldedList, { text }));

    expect(textOf(shown)).toMatch(/it needs a and 4 more b c d e , and role does not allow it/);
    expect(shown.indexOf('<details')).toBeLessThan(shown.indexOf('>b<'));
    expect(renderToStaticMarkup(createElement(FoldedList, { text: 'call `a`, `b`' }))).not.toContain('details');
  });
});

describe('a command of the fix', () => {
  it('breaks between its words, and is whole for who selects it', () => {
    const [step] = profileAnswer.fix.steps;
    if (step === undefined) throw new Error('bug: the fixture has a step');
    const shown = renderToStaticMarkup(
      createElement(FixStep, { document: step, title: 'Add', position: null, form: 'cli', setForm: () => undefined }),
    );

    expect(shown).toContain('<pre class="breaks"');
    expect(shown.replaceAll(/<[^>]+>/g, '')).toContain(step.cli);
    expect(shown).toContain('>--policy-document</span>');
  });
});
