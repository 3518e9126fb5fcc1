import type { PolicySet } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import rows from '../../cases/sentence-and-condition/rows.json' with { type: 'json' };
import { explainedOf } from '../repair/answer-of.ts';

const policiesOf = (kinds: Readonly<Record<string, unknown>>): PolicySet =>
  Object.fromEntries(
    Object.entries(kinds).map(([kind, Statement]) => {
      const policy = [{ name: kind, document: { Version: '2012-10-17', Statement } }];
      return [kind, kind.endsWith('Control') ? [policy] : policy];
    }),
  );

const caller = 'arn:aws:sts::210987654321:assumed-role/support-chat-role/s';

/** AWS's sentence and the policies shown with it. */
const answer = (says: string, kinds: Readonly<Record<string, unknown>>) => {
  const { diagnosis, repair } = explainedOf(
    `User: ${caller} is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::b/x ${says}`,
    policiesOf(kinds),
  );
  return { diagnosis, ...repair };
};

describe('what AWS says counts against a policy that allows for want of a key', () => {
  it.each(rows)('$name', ({ says, policies, cause, confidence, fix }) => {
    const found = answer(says, policies);

    expect(found.diagnosis.cause).toMatchObject({ id: cause, confidence });
    expect(found.fix).toMatchObject({ kind: fix, steps: [] });
  });
});

describe('the condition that decides', () => {
  it('is asked about, with what lets the call pass', () => {
    const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
    const Condition = { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } };
    const { details } = answer('because no identity-based policy allows the s3:GetObject action', {
      identity: [{ ...allow, Condition }],
    });

    expect(JSON.stringify(details)).toContain('aws:SourceVpce');
  });
});
