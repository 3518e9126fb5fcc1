import { describe, expect, it } from 'vitest';
import { readText } from '../../../layers/core/src/intake/index.ts';

const document =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"logs:PutLogEvents","Resource":"*"}]}';
const nameIn = (before: string): string | undefined => readText(`${before}${document}`).evidence.policies[0]?.name;

describe('a policy that is pasted', () => {
  it.each([
    ['The role\'s inline policy "logs":\n```json\n', 'logs'],
    ['inline policy `chat-logs` of the role is ', 'chat-logs'],
    ['My policy is named chat-logs: ', 'chat-logs'],
    ['Here is the "bedrock-access" policy:\n', 'bedrock-access'],
    ['Policy `a` is fine. Policy `b`:\n', 'b'],
    ['Die Richtlinie „logs“ der Rolle:\n', 'logs'],
    ['la politique « journaux » du rôle :\n', 'journaux'],
    ['La política "chat" del rol:\n', 'chat'],
    ['policy (chat-logs):\n', 'chat-logs'],
    ['policy (ChatLogs):\n', 'ChatLogs'],
    ['ロールのポリシー「chat-logs」:\n', 'chat-logs'],
  ])('has the name that the words before it give: %s', (before, name) => {
    expect(nameIn(before)).toBe(name);
  });

  it.each([
    'The policy of the role:\n',
    'policy (inline):\n',
    'policy (identity-based):\n',
    'policy (customer-managed):\n',
    'policy (v2):\n',
    'policy (JSON):\n',
    'policy (AmazonBedrockFullAccess):\n',
    'role policy (chat-app):\n',
    "role's policy (chat-app):\n",
    'customer managed policy "logs":\n',
    'policy "AmazonBedrockFullAccess":\n',
    'because no identity-based policy allows the bedrock:InvokeModel action\n\npolicy:\n',
  ])('has none where they give none that it could be written by: %s', (before) => {
    expect(nameIn(before)).toBe('identity[0]');
  });
});
