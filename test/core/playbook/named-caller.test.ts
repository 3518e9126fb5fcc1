import { expect, it } from 'vitest';
import { decideRequests, diagnose } from '../../../layers/core/src/diagnose/index.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { expandCall } from '../../../layers/core/src/playbook/index.ts';

const creator = 'arn:aws:iam::111122223333:role/index-creator';
const listed = 'arn:aws:iam::111122223333:role/kb-role';
const refused = 'AuthorizationException(403, "security_exception") creating the vector index in OpenSearch Serverless.';
const policy = `[{"Rules":[{"ResourceType":"index","Resource":["index/kb/*"],"Permission":["aoss:*"]}],"Principal":["${listed}"]}]`;
const principals = (told: string) => {
  const facts = readText(`${refused} ${told}\ndata access policy:\n${policy}`);
  const { evidence } = facts;
  const { requests } = diagnose({
    facts,
    evidence,
    requests: decideRequests({ requests: expandCall({ facts, evidence }), evidence }),
  });
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
