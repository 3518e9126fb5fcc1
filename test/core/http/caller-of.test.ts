import type { APIGatewayProxyEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { callerOf } from '../../../layers/core/src/http/caller-of.ts';

const callerBy = (requestContext: object): string => callerOf({ requestContext } as APIGatewayProxyEvent);

describe('the caller', () => {
  it.each([
    [
      'the ARN that signed',
      { identity: { userArn: 'arn:aws:iam::111122223333:user/ana' } },
      'arn:aws:iam::111122223333:user/ana',
    ],
    [
      'the role of a session',
      { identity: { userArn: 'arn:aws:sts::111122223333:assumed-role/dev/ada' } },
      'arn:aws:iam::111122223333:role/dev',
    ],
    [
      'whom the token was made for',
      { authorizer: { principalId: 'https://i.example#ada' } },
      'token:https://i.example#ada',
    ],
    [
      'nobody of a token that calls itself an ARN',
      { authorizer: { principalId: 'arn:aws:iam::111122223333:root' } },
      'token:arn:aws:iam::111122223333:root',
    ],
    ['nobody of a token that calls itself local', { authorizer: { principalId: 'local' } }, 'token:local'],
    ['local where nobody is asked who they are', { identity: { userArn: null } }, 'local'],
  ])('is %s', (_, context, caller) => {
    expect(callerBy(context)).toBe(caller);
  });
});
