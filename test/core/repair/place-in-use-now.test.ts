import { expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';

const refusal = `User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:eu-west-1:********3333:a1b2c3d4e5/prod/POST/chat with an explicit deny in a resource-based policy
API resource policy:
{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*"},{"Effect":"Deny","Principal":"*","Action":"execute-api:Invoke","Resource":"execute-api:/*","Condition":{"StringNotEquals":{"aws:SourceVpce":"vpce-0aaa111bbb222ccc3"}}}]}`;

it.each([
  'the new one is vpce-0ddd444eee555fff6',
  'Der neue Endpunkt ist vpce-0ddd444eee555fff6.',
  '新しいエンドポイントは vpce-0ddd444eee555fff6',
])('the endpoint that is in use now joins the Deny that keeps to the old one: %s', (told) => {
  const { fix } = answerOf(`${refusal}\n${told}`);

  expect(JSON.parse(fix.steps[0]?.json ?? '').Statement[1].Condition).toEqual({
    StringNotEquals: { 'aws:SourceVpce': ['vpce-0aaa111bbb222ccc3', 'vpce-0ddd444eee555fff6'] },
  });
  expect(fix.verification).toMatchObject({ before: 'explicitDeny', after: 'allowed' });
});

it('stays as it is where nobody tells of another', () => {
  expect(answerOf(refusal).fix.steps).toEqual([]);
});
