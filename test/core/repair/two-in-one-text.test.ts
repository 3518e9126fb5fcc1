import { expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';

const refused = (who: string, what: string, why: string): string =>
  `User: arn:aws:iam::111122223333:user/${who} is not authorized to perform: ${what} ${why}`;
const report = 's3:GetObject on resource: arn:aws:s3:::reports/june';
const payroll = 's3:GetObject on resource: arn:aws:s3:::payroll/secret';
const missing = 'because no identity-based policy allows the s3:GetObject action';

it('what somebody else was refused in the same text is given to nobody', () => {
  const { fix } = answerOf(`${refused('alice', report, missing)}\n${refused('bob', payroll, missing)}`);

  expect(fix.steps).toHaveLength(1);
  expect(JSON.stringify(fix.steps)).toContain('reports/june');
  expect(JSON.stringify(fix.steps)).not.toContain('payroll');
});

it('what the same role was refused in another session is one case', () => {
  const as = (session: string, what: string): string =>
    `User: arn:aws:sts::111122223333:assumed-role/app/${session} is not authorized to perform: ${what} ${missing}`;

  const { fix } = answerOf(`${as('one', report)}\n${as('two', payroll)}`);

  expect(JSON.stringify(fix.steps)).toContain('payroll/secret');
});

it.each([
  ['behind', [missing, 'with an explicit deny in a service control policy']],
  ['before', ['with an explicit deny in a service control policy', missing]],
])('no Allow is offered against an explicit deny that stands %s the silence of another policy', (_, whys) => {
  const { fix } = answerOf(whys.map((why) => refused('alice', report, why)).join('\n'));

  expect(fix.kind).toBe('askOwner');
  expect(fix.steps).toEqual([]);
});

it.each([
  'arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_AdministratorAccess_0123456789abcdef',
  'arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX',
])('the trust of a role that AWS writes is not opened: %s', (role) => {
  const { fix } = answerOf(
    refused(
      'alice',
      `sts:AssumeRole on resource: ${role}`,
      'because no identity-based policy allows the sts:AssumeRole action',
    ),
  );

  expect(fix.kind).toBe('askOwner');
  expect(fix.steps).toEqual([]);
});
