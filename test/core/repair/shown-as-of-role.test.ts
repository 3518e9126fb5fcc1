import { describe, expect, it } from 'vitest';
import { answerOf } from './answer-of.ts';

const pull =
  "ValidationException when calling the CreateAgentRuntime operation: Access denied while validating ECR URI '111122223333.dkr.ecr.us-west-2.amazonaws.com/agent:1'. The execution role requires permissions for ecr:GetAuthorizationToken, ecr:BatchGetImage, and ecr:GetDownloadUrlForLayer operations.";
const document =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ecr:GetAuthorizationToken","ecr:BatchGetImage","ecr:GetDownloadUrlForLayer"],"Resource":"arn:aws:ecr:us-west-2:111122223333:repository/agent"}]}';

describe('a policy that the text says is of the role', () => {
  it.each(['実行ロールのポリシー:', 'Richtlinie der Ausführungsrolle:', 'Política del rol:', 'on the role:'])(
    'is the one that the service speaks of: %s',
    (words) => {
      const { fix } = answerOf(`${pull}\n${words}\n${document}`);

      expect(fix.steps.map(({ json }) => JSON.parse(json).Statement.at(-1))).toMatchObject([
        { Action: 'ecr:GetAuthorizationToken', Resource: '*' },
      ]);
      expect(fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed', newlyDenied: [] });
    },
  );

  it('is not put right where it just stands there', () => {
    const { fix } = answerOf(`${pull}\n\n${document}`);

    expect(fix.steps.map(({ target }) => target.policy)).toEqual([null, null]);
  });
});
