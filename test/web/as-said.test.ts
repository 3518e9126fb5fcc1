import type { Answer } from '@whydenied/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { QuestionText } from '../../web/src/answer/question-text.tsx';
import { titleOf } from '../../web/src/answer/title-of.ts';
import { Verdict } from '../../web/src/answer/verdict.tsx';
import { Words } from '../../web/src/words/words.tsx';
import { profileAnswer } from '../browser/answers.ts';

const textOf = (markup: string): string => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

describe('a log', () => {
  it.each([
    '2026-11-29T10:00:00.215Z 0534b3bc INFO processed invoice 6315 pages=5',
    '[10:00:01] worker started',
    'INFO processed invoice 6315',
    'Nov 29 10:00:00 host app: started',
    'START RequestId: 0534b3bc Version: 7',
  ])('is told by what was denied in it, not by its first line: %s', (first) => {
    const denial = 'User: x is not authorized to perform: s3:GetObject';

    expect(titleOf(`${first}\n${denial}`).line).toBe(denial);
  });
});

describe('a question of the page', () => {
  const shown = (text: string): string =>
    textOf(renderToStaticMarkup(createElement(QuestionText, { text, files: [] })));

  it('that was a choice of a cause has no name of ours in it', () => {
    expect(shown('It is this: no identity policy allows it (IDENTITY_ALLOW_MISSING)')).toBe(
      ' It is this: no identity policy allows it. ',
    );
    expect(shown('Is this MY_STACK (MY_STACK)?')).toContain('(MY_STACK)');
  });
});

describe('a difference', () => {
  it('goes on behind the indentation of its line, with the colour of it', () => {
    const shown = renderToStaticMarkup(
      createElement(Words, { text: '```diff\n@@ -1 +1,2 @@\n a:\n+      Resource: arn:aws:s3:::x\n```' }),
    );

    expect(shown).toMatch(/class="diff-line added" style="--in:6">\+<span class="indent"> {6}<\/span>Resource/);
  });
});

describe('a cause that is a guess', () => {
  it('is told as one in its headline', () => {
    const headline = (confidence: Answer['cause']['confidence']): string =>
      textOf(
        /<h3[\s\S]*<\/h3>/.exec(
          renderToStaticMarkup(
            createElement(Verdict, {
              diagnosis: { ...profileAnswer, cause: { ...profileAnswer.cause, confidence } },
              words: '',
            }),
          ),
        )?.[0] ?? '',
      );

    expect(headline('possible')).toMatch(/^ Not clear yet\. A first guess: /);
    expect(headline('likely')).not.toContain('guess');
  });
});
