import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const entries = (permissions: readonly string[]) =>
  JSON.stringify([
    {
      Rules: [{ ResourceType: 'index', Resource: ['index/kb-prod/*'], Permission: permissions }],
      Principal: ['arn:aws:iam::111122223333:role/kb-setup'],
    },
  ]);
const reads = ['aoss:DescribeIndex', 'aoss:ReadDocument', 'aoss:WriteDocument'];

const replyTo = async (shown: string): Promise<string> => {
  const { say } = openTalk();
  await say(
    "ich lege einen Vektorindex in OpenSearch Serverless an: AuthorizationException(403, '403 Forbidden'). Die Rolle arn:aws:iam::111122223333:role/kb-setup hat AdministratorAccess.",
  );
  return (await say(`hier die Data Access Policy:\n${shown}`)).reply;
};

describe('a data access policy that is shown where an index is made', () => {
  it('has to let whoever makes it create one', async () => {
    expect(await replyTo(entries(reads))).toContain('Making an index takes `aoss:CreateIndex`');
  });

  it('lacks nothing where it does', async () => {
    const reply = await replyTo(entries([...reads, 'aoss:CreateIndex']));

    expect(reply).toContain('**Yes, as far as these policies go:**');
    expect(reply).not.toContain('Making an index takes');
  });
});
