import { describe, expect, it } from 'vitest';
import { valuesOf } from '../../../layers/core/src/repair/document/values-of.ts';
import { answerOf, document } from './answer-of.ts';

const account = '111122223333';
const object = 'arn:aws:s3:::reports/2026/a.csv';
const listing = { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::reports' };

const denied = (resource: string, why: string): string =>
  `An error occurred (AccessDenied): User: arn:aws:sts::${account}:assumed-role/worker/w-1 is not authorized to perform: s3:GetObject on resource: "${resource}" ${why}`;

const explicit = denied(object, 'with an explicit deny in an identity-based policy');

describe('a Deny that is narrowed for one object', () => {
  it.each([
    ['arn:aws:s3:::reports/*', 's3:*', 's3:* on arn:aws:s3:::reports/*'],
    ['arn:aws:s3:::reports/2026*', 's3:GetObject', 's3:GetObject on arn:aws:s3:::reports/2026*'],
  ])('says what it no longer denies where no Allow was shown: %s', (Resource, Action, opened) => {
    const { fix } = answerOf(explicit, {
      identity: [
        {
          name: 'own',
          document: document({ Effect: 'Deny', Action, Resource }, listing),
        },
      ],
    });

    expect(fix.verification).toMatchObject({ before: 'explicitDeny', newlyAllowed: [opened] });
  });
});

describe('an object whose key holds a star', () => {
  it.each([
    ['arn:aws:s3:::b/report?.pdf', 'arn:aws:s3:::b/report${?}.pdf'],
    ['arn:aws:s3:::b/a*b/c', 'arn:aws:s3:::b/a${*}b/c'],
    ['arn:aws:s3:::b/2026/*', 'arn:aws:s3:::b/2026/*'],
    ['arn:aws:s3:::b/${aws:username}/x', 'arn:aws:s3:::b/${$}{aws:username}/x'],
    ['arn:aws:s3:::b/x${*}y', 'arn:aws:s3:::b/x${$}{${*}}y'],
    ['arn:aws:s3:::b/plain.pdf', 'arn:aws:s3:::b/plain.pdf'],
  ])('%s is allowed as %s', (resource, named) => {
    const { fix } = answerOf(denied(resource, 'because no identity-based policy allows the s3:GetObject action'), {
      identity: [{ name: 'own', document: document(listing) }],
    });

    expect(fix.steps.flatMap(({ statement }) => valuesOf(statement?.['Resource']))).toEqual([named]);
    expect(fix.verification.after).toBe('allowed');
  });
});

describe('a Deny whose condition nobody knows, where AWS names a Deny', () => {
  it.each([
    ['Bool', 'aws:SecureTransport', 'false', '`true`'],
    ['NumericLessThan', 's3:TlsVersion', '1.2', 'at least `1.2`'],
    ['DateLessThan', 'aws:TokenIssueTime', '2026-12-01T00:00:00Z', 'from `2026-12-01T00:00:00Z`'],
    ['StringEquals', 'aws:PrincipalTag/team', 'red', 'anything but `red`'],
    ['StringNotEquals', 'aws:PrincipalTag/team', 'red', '`red`'],
    ['Null', 'aws:PrincipalTag/team', 'true', 'a value, whichever it is'],
  ])('%s of %s: no Allow is written, and what the call has to bring is said', (operator, key, value, passes) => {
    const deny = { Effect: 'Deny', Action: 's3:*', Resource: '*', Condition: { [operator]: { [key]: value } } };
    const { fix, details } = answerOf(explicit, {
      identity: [{ name: 'own', document: document(deny, listing) }],
    });

    expect(fix.steps).toEqual([]);
    expect(details.question?.because).toContain(`with ${passes} the call passes there`);
  });

  it('gets no Allow where no Deny that was shown can be the one', () => {
    const other = { ArnLike: { 'aws:PrincipalArn': `arn:aws:iam::${account}:role/other` } };
    const { fix } = answerOf(explicit, {
      identity: [
        { name: 'own', document: document({ Effect: 'Deny', Action: 's3:*', Resource: '*', Condition: other }) },
      ],
    });

    expect(fix.steps.filter(({ statement }) => statement?.['Effect'] === 'Allow')).toEqual([]);
  });
});
