import type { Answer } from '@whydenied/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FixStep } from '../../web/src/answer/fix-step.tsx';
import { OtherCauses } from '../../web/src/answer/other-causes.tsx';
import { QuestionText } from '../../web/src/answer/question-text.tsx';
import { RemedySection } from '../../web/src/answer/remedy-section.tsx';
import { Verdict } from '../../web/src/answer/verdict.tsx';
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

  it('says `not told yet` of a cause that is not known, and no grade', () => {
    const unknown = textOf(verdict(withCause(profileAnswer, { id: null, confidence: 'possible' })));

    expect(unknown).toContain('not told yet');
    expect(textOf(verdict(profileAnswer))).not.toContain('not told yet');
    expect(textOf(verdict(withCause(profileAnswer, { confidence: 'possible' })))).toContain('a guess');
  });
});

describe('what we call things', () => {
  const [step] = profileAnswer.fix.steps;

  it('stands in words, our own names of it in tooltips', () => {
    const causes = renderToStaticMarkup(createElement(OtherCauses, { cause: profileAnswer.cause }));

    expect(causes).toContain('title="IDENTITY_NO_ALLOW"');
    expect(textOf(causes)).not.toContain('IDENTITY_NO_ALLOW');
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
      renderToStaticMarkup(createElement(RemedySection, { diagnosis, words: words.replace('No policy', 'no policy') })),
    );

    expect(shown).toContain('send this to the administrators of the organization');
    expect(shown.split('the administrators of the organization')).toHaveLength(2);
    expect(shown.indexOf('administrators')).toBeLessThan(shown.indexOf('Please let role'));
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
    expect(shown).toContain(step.cli);
  });
});
