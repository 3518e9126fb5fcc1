import { describe, expect, it } from 'vitest';
import { evaluateRoute } from '../../../layers/core/src/http/evaluate-route.ts';

const asked = (values: number, patterns: number) => ({
  requests: [
    {
      principal: 'arn:aws:iam::111122223333:role/app',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::b/k',
      context: { 'aws:TagKeys': Array.from({ length: values }, (_, at) => `k${at}`) },
    },
  ],
  policies: {
    identity: [
      {
        document: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: 's3:*',
              Resource: '*',
              Condition: {
                'ForAnyValue:StringLike': { 'aws:TagKeys': Array.from({ length: patterns }, (_, at) => `*z${at}*y*`) },
              },
            },
          ],
        },
      },
    ],
  },
});

const respond = (body: object) => evaluateRoute.respond({ event: { body: JSON.stringify(body) } } as never);

describe('lists of values against lists of patterns', () => {
  it('are refused where they are compared too often', () => {
    expect(() => respond(asked(5_000, 900))).toThrow(/4,500,000 comparisons, the limit is 1,000,000/);
  });

  it('are refused in a document that is text, too', () => {
    const body = asked(5_000, 900);
    const [policy] = body.policies.identity;
    const text = { ...body, policies: { identity: [{ document: JSON.stringify(policy?.document) }] } };

    expect(() => respond(text)).toThrow(/comparisons, the limit is/);
  });

  it('are decided within it', () => {
    expect(respond(asked(50, 900))).toMatchObject({ status: 200 });
  });
});
