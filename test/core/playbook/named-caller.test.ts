import { expect, it } from 'vitest';
import { explainedOf } from '../repair/answer-of.ts';

const creator = 'arn:aws:iam::111122223333:role/index-creator';
const listed = 'arn:aws:iam::111122223333:role/kb-role';
const refused = 'AuthorizationException(403, "security_exception") creating the vector index in OpenSearch Serverless.';
const policy = `[{"Rules":[{"ResourceType":"index","Resource":["index/kb/*"],"Permission":["aoss:*"]}],"Principal":["${listed}"]}]`;
const principals = (told: string) => {
  const { requests } = explainedOf(`${refused} ${told}\ndata access policy:\n${policy}`).diagnosis;
  return [...new Set(requests.flatMap(({ principal }) => principal ?? []))];
};

it.each([
  `Caller: ${creator}`,
  `It is called by the role ${creator}.`,
  `The function runs as \`${creator}\`.`,
  `Der Aufrufer ist ${creator}.`,
  `调用者是 ${creator}`,
])('who is said to have called was refused, not the role that is listed: %s', (told) => {
  expect(principals(told)).toEqual([creator]);
});

it('of whom nothing is said, the role of the knowledge base is asked after', () => {
  expect(principals('')).toEqual([listed]);
});
