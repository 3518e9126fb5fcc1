import { compile, decide } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { sayFollowUp } from '../../../layers/core/src/explain/index.ts';
import { everyAction, explainedOf } from '../repair/answer-of.ts';

const user = 'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform:';
const denied = (reason: string, ...policy: readonly object[]) =>
  explainedOf(
    `${user} s3:GetObject on resource: arn:aws:s3:::docs/a ${reason}\n${policy.map((Statement) => JSON.stringify({ Version: '2012-10-17', Statement })).join('\n')}`,
  );
const noAllow = 'because no identity-based policy allows the s3:GetObject action';
const deny = { Effect: 'Deny', Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*' };

const allowed = decide(compile({ identity: [{ document: { Statement: everyAction } }] }), {
  ...{ principal: 'arn:aws:iam::111122223333:role/app', action: 's3:GetObject', resource: 'arn:aws:s3:::docs/a' },
  context: {},
});

describe('what is claimed about a fix', () => {
  it('a Deny that is narrowed allows nothing of what it names', () => {
    const explained = denied(noAllow);
    const { fix } = explained.repair;
    const steps = fix.steps.map((step) => ({ ...step, statement: deny }));
    const said = sayFollowUp(
      { kind: 'smaller' },
      { ...explained, repair: { ...explained.repair, fix: { ...fix, steps } } },
    );

    expect(said).toMatch(/^There is no Allow to make smaller: the statement is a Deny, which grants nothing;/);
    expect(said).not.toContain('It allows');
  });

  it('an Allow is told as one', () => {
    expect(sayFollowUp({ kind: 'smaller' }, denied(noAllow))).toBe(
      'It allows `s3:GetObject` on `arn:aws:s3:::docs/a`, nothing else. Each part of it was left out in turn, and each time the call was denied again: it is as small as it gets.',
    );
  });

  it('every kind of policy was looked at only where something was decided', () => {
    const { diagnosis, ...explained } = denied(noAllow);
    const whole = { ...diagnosis, notEvaluated: [] };
    const decided = diagnosis.requests.map((request) => ({ ...request, decision: allowed }));
    const next = (requests: typeof diagnosis.requests): string =>
      sayFollowUp({ kind: 'next' }, { ...explained, diagnosis: { ...whole, requests } });

    expect(sayFollowUp({ kind: 'next' }, explainedOf('ThrottlingException: Too many requests'))).toBe(
      'No policy as far as the text tells: none was looked at, because what failed here is no permission.',
    );
    expect(next(diagnosis.requests.map((request) => ({ ...request, decision: null })))).toBe(
      'That is not known: no policy was shown, and nothing was decided.',
    );
    expect(next(decided)).toBe(
      'As far as seen nothing else: every kind of policy was looked at, and the rest of the call is allowed.',
    );
  });
});
