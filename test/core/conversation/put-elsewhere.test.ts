import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const sentence = (action: string, resource: string, layer: string) =>
  `User: arn:aws:sts::222233334444:assumed-role/front-fn/x is not authorized to perform: ${action} on resource: ${resource} because no ${layer} policy allows the ${action} action`;

const runtime = 'arn:aws:bedrock-agentcore:us-west-2:222233334444:runtime/hr-AbCdEf1234';
const key = 'arn:aws:kms:eu-west-1:222233334444:key/3f0c7a11-9d52-4f0e-8a44-0c5c2b7e9d10';

describe('a fix that was given to another role than the one that AWS names', () => {
  const denied = sentence('bedrock-agentcore:InvokeAgentRuntime', runtime, 'identity-based');

  it.each([
    'still denied, same message, after 20 minutes. I put it on the role hr-runtime',
    'se lo puse al rol que ejecuta mi lambda (hr-runtime) y sigue igual',
    'ich habe es der Rolle hr-runtime gegeben, immer noch derselbe Fehler',
    '実行ロール(hr-runtime)のほうに追加しましたが変わりません。',
  ])('is told to be there for nothing, and goes to the one that is refused: %s', async (said) => {
    const reply = await replyTo(denied, said);

    expect(reply).toMatch(/^\*\*That is the wrong role:\*\*/);
    expect(reply).toContain('--role-name front-fn --policy-name');
    expect(reply).toContain('delete-role-policy --role-name hr-runtime');
    expect(reply).not.toContain('Too early');
  });

  it.each([
    'I added the logging to the role audit-writer yesterday, could that be it',
    'My colleague changed the trust of role build-bot last week',
    'J’ai donné des tags à l’utilisateur ana-k. Toujours refusé',
    'Gestern habe ich der Rolle build-bot Tags hinzugefügt',
    'I did not put it on the role hr-runtime, same error',
    'Ich habe es nicht der Rolle hr-runtime gegeben, gleicher Fehler',
  ])('is not seen in what else was done to another one: %s', async (said) => {
    const reply = await replyTo(denied, said);

    expect(reply).not.toMatch(/That is the wrong|delete-(?:role|user)-policy/);
  });

  it.each([
    ['I put it on the role front-fn, same error', /^\*\*The same denial again:\*\*/],
    ['should I put it on the role hr-runtime instead?', /^Add the statement below to .* role `front-fn`\./],
  ])('is not seen where it was put in the right place, or only asked about: %s', async (said, begins) => {
    const reply = await replyTo(denied, said);

    expect(reply).toMatch(begins);
    expect(reply).not.toContain('wrong role');
  });
});

describe('a fix that was given to the caller where the key’s own policy lacks it', () => {
  const denied = sentence('kms:Decrypt', key, 'resource-based');

  it.each([
    'I gave the role kms:Decrypt on the key but same error',
    'dodałem w roli kms:Decrypt na ten klucz, bez zmian',
  ])('is the other side: %s', async (said) => {
    const reply = await replyTo(denied, said);

    expect(reply).toMatch(/^\*\*That is the other side:\*\*/);
    expect(reply).toContain('put-key-policy');
  });

  it('is no matter of the role where the key policy was changed', async () => {
    const reply = await replyTo(denied, 'I added the role to the key policy but same error');

    expect(reply).not.toContain('the other side');
    expect(reply).toContain('Look at this next');
  });
});

describe('a function that hangs on the same agent', () => {
  const refused =
    'Access denied while invoking Lambda function arn:aws:lambda:eu-central-1:131313131313:function:book-room. Check the permissions on the Lambda function and retry the request.';

  it('has no timeout: it needs its own permission', async () => {
    const reply = await replyTo(refused, 'Und für die zweite Funktion, cancel-room? Die hängt am selben Agenten.');

    expect(reply).toContain('--function-name cancel-room');
    expect(reply).not.toContain('timeout');
  });

  it.each(['Kann ich den SourceArn weglassen? ja oder nein', 'can I skip the source account?'])(
    'keeps what binds the permission: %s',
    async (said) => {
      expect(await replyTo(refused, said)).toContain(
        '**The call would still go through, and more with it: keep them.**',
      );
    },
  );
});

describe('a profile of which only the beginning is named', () => {
  it('is the same model by that geography', async () => {
    const denied =
      'User: arn:aws:sts::141414141414:assumed-role/app/x is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1:141414141414:inference-profile/global.anthropic.claude-sonnet-4-5-20250929-v1:0 with an explicit deny in a service control policy';

    expect(await replyTo(denied, 'would us.anthropic... work without touching the scp? yes/no')).toContain(
      '`us.anthropic.claude-sonnet-4-5-20250929-v1:0` routes to',
    );
  });
});
