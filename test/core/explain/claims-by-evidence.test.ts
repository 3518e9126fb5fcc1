import { describe, expect, it } from 'vitest';
import { decideRequests, diagnose } from '../../../layers/core/src/diagnose/index.ts';
import { sayFollowUp } from '../../../layers/core/src/explain/index.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { expandCall } from '../../../layers/core/src/playbook/index.ts';
import { repair } from '../../../layers/core/src/repair/index.ts';

const explainedOf = (input: string) => {
  const facts = readText(input);
  const { evidence } = facts;
  const requests = decideRequests({ requests: expandCall({ facts, evidence }), evidence });
  const diagnosis = diagnose({ facts, evidence, requests });
  return { facts, evidence, diagnosis, repair: repair({ facts, evidence, diagnosis }) };
};

const user = 'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform:';
const denied = (reason: string, ...policy: readonly object[]) =>
  explainedOf(
    `${user} s3:GetObject on resource: arn:aws:s3:::docs/a ${reason}\n${policy.map((Statement) => JSON.stringify({ Version: '2012-10-17', Statement })).join('\n')}`,
  );
const noAllow = 'because no identity-based policy allows the s3:GetObject action';
const deny = { Effect: 'Deny', Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*' };

describe('what is claimed about a fix', () => {
  it('a Deny that is narrowed allows nothing of what it names', () => {
    const explained = denied(noAllow);
    const { fix } = explained.repair;
    const steps = fix.steps.map((step) => ({ ...step, statement: deny }));
    const said = sayFollowUp(
      { kind: 'smaller' },
      { ...explained, repair: { ...explained.repair, fix: { ...fix, steps } } },
    );

    expect(said).toContain('a Deny, which grants nothing');
    expect(said).not.toContain('It allows');
  });

  it('an Allow is told as one', () => {
    expect(sayFollowUp({ kind: 'smaller' }, denied(noAllow))).toMatch(/^It allows `s3:GetObject`/);
  });

  it('every kind of policy was looked at only where something was decided', () => {
    expect(sayFollowUp({ kind: 'next' }, explainedOf('ThrottlingException: Too many requests'))).not.toContain(
      'every kind of policy was looked at',
    );
  });
});
