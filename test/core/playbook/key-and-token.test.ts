import { describe, expect, it } from 'vitest';
import { answerOf } from '../repair/answer-of.ts';

const refusal = 'UnrecognizedClientException: The security token included in the request is invalid';
const temporary = 'AWS_ACCESS_KEY_ID=ASIAQ3EGV4TNWJKLMNPQ';
const longTerm = 'AWS_ACCESS_KEY_ID=AKIAQ3EGV4TNWJKLMNPQ';
const token = `AWS_SESSION_TOKEN=IQoJb3JpZ2luX2VjEOr${'Qx7'.repeat(30)}`;
const said = (...lines: readonly string[]) =>
  answerOf([refusal, '.env:', ...lines].join('\n'))
    .details.plainSteps.map(({ text }) => text)
    .join('\n');

describe('credentials that are unknown', () => {
  it('lack the token that a temporary key goes with', () => {
    expect(said(temporary)).toMatch(/temporary one \(`ASIA…`\), and no `AWS_SESSION_TOKEN` is shown/);
  });

  it('are of one issue: a temporary key keeps its token', () => {
    expect(said(temporary, token)).toContain('of one issue');
    expect(said(temporary, token)).not.toMatch(/take that line out|deactivate/);
  });

  it('have no token beside a long-term key', () => {
    expect(said(longTerm, token)).toContain('take that line out');
  });

  it('have nothing to take out where the key was not shown', () => {
    expect(said(token)).toContain('goes only with');
    expect(said(token)).not.toMatch(/take that line out|deactivate/);
  });

  it.each([[longTerm], []])('say nothing of a token that nobody has: %s', (...lines) => {
    expect(said(...lines)).not.toContain('AWS_SESSION_TOKEN');
  });
});
