import { describe, expect, it } from 'vitest';
import { answerOf } from '../repair/answer-of.ts';

const asked = 'repo:acme-ai/agent-infra:ref:refs/heads/main';
const refused = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';
const subjects = (text: string) =>
  answerOf(text).fix.steps.map(({ statement }) => {
    const condition = statement?.['Condition'] as Record<string, Record<string, string>> | undefined;
    return condition?.['StringEquals']?.['token.actions.githubusercontent.com:sub'];
  });

describe('a trust policy that is told, of a job that has moved', () => {
  it.each([
    [
      `we moved the workflow to a github 'environment' called production; since then: ${refused}. the trust policy has sub = ${asked}`,
      'repo:acme-ai/agent-infra:environment:production',
    ],
    [
      `The trust policy allows sub ${asked}. Our workflow now runs with environment: staging and fails: ${refused}`,
      'repo:acme-ai/agent-infra:environment:staging',
    ],
    [
      `${refused}. Trust condition: sub is ${asked}. The token has repo:acme-ai/agent-infra:ref:refs/heads/release`,
      'repo:acme-ai/agent-infra:ref:refs/heads/release',
    ],
  ])('is given the subject that the token carries now: %s', (text, subject) => {
    const made = answerOf(text);

    expect(made.cause).toBe('WEB_IDENTITY_ASSUME');
    expect(subjects(text)).toEqual([subject]);
    expect(made.details.houseRule).toContain(`is now \`${subject}\``);
    expect(made.details.houseRule).toContain(asked);
  });

  it('is not given what it asks for already, where nobody says what the token carries', () => {
    expect(answerOf(`the trust policy has sub = ${asked} and I get: ${refused}`).fix.steps).toEqual([]);
  });
});
