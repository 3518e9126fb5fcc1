import type { Answer } from '@whydenied/core';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { AnswerCard } from '../../web/src/answer/answer-card.tsx';
import { Verdict } from '../../web/src/answer/verdict.tsx';
import { modelAccessAnswer, profileAnswer } from '../browser/answers.ts';

const request = 'Please admit `role/app` to `bedrock:InvokeModel` on `arn:aws:kms:us-east-1:444455556666:key/k`.';
const asking = (answer: Answer): Answer => ({
  ...answer,
  explanation: `${answer.explanation}\n\n**For the owner**\n\n\`\`\`text\n${request}\n\`\`\``,
});

const openText = (diagnosis: Answer): string =>
  renderToStaticMarkup(
    createElement(AnswerCard, {
      ...{ diagnosis, words: diagnosis.explanation, metadata: undefined, policies: new Map(), say: null },
      ...{ isLast: true, isCorrected: false },
    }),
  )
    .replaceAll(/<details[\s\S]*?<\/details>/g, '')
    .replaceAll(/<[^>]+>/g, '');

describe('the text for an owner', () => {
  it('stands open beside a fix that does not do without it', () => {
    expect(openText(asking(profileAnswer))).toContain(request.replaceAll('`', ''));
    expect(openText(profileAnswer)).not.toContain('send this');
  });

  it('says who was refused what, which is not said twice', () => {
    const [stated] = profileAnswer.requests;
    const answer: Answer = {
      ...{ ...modelAccessAnswer, isPermissionProblem: true, requests: profileAnswer.requests.slice(0, 1) },
      ...{ cause: profileAnswer.cause, fix: { ...modelAccessAnswer.fix, kind: 'askOwner' } },
      explanation: `**Why:** it is denied. Denied: \`app\`.\n\n\`\`\`text\n${stated?.action} on ${stated?.resource}\n\`\`\``,
    };
    const verdict = (diagnosis: Answer): string =>
      renderToStaticMarkup(createElement(Verdict, { diagnosis, words: '' }));

    expect(verdict(answer)).not.toContain('Denied:');
    expect(verdict({ ...answer, fix: { ...answer.fix, kind: 'undecided' } })).toContain('Denied:');
  });
});
