import { describe, expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';

const boundary = 'arn:aws:iam::111122223333:policy/dev-boundary';
const refused = (action: string) =>
  `User: arn:aws:sts::111122223333:assumed-role/deploy/me is not authorized to perform: ${action} on resource: arn:aws:iam::111122223333:role/Rag because no identity-based policy allows the ${action} action`;
const allow = (operator: string) =>
  `{"Effect":"Allow","Action":["iam:CreateRole","iam:PutRolePolicy"],"Resource":"arn:aws:iam::111122223333:role/*","Condition":{"${operator}":{"iam:PermissionsBoundary":"${boundary}"}}}`;

describe('an Allow that asks the call for a boundary', () => {
  it.each(['iam:CreateRole', 'iam:PutRolePolicy'])('is met by bringing it, and is not widened: %s', (action) => {
    const { fix, details } = answerOf(`${refused(action)}\n\ndeploy:\n${allow('StringEquals')}`);

    expect(fix).toMatchObject({ kind: 'noPolicyChange', steps: [] });
    expect(details.ownerText).toBeNull();
    expect(details.plainSteps[0]?.text).toContain(boundary);
    expect(details.plainSteps[0]?.text).toContain('cdk.json');
  });

  it('is not told so where the Allow asks for any but that one', () => {
    const { details } = answerOf(`${refused('iam:CreateRole')}\n\ndeploy:\n${allow('StringNotEquals')}`);

    expect(details.plainSteps.map(({ text }) => text).join()).not.toContain('cdk.json');
  });
});
