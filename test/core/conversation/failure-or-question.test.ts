import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

// What failed is a case even where a question stands behind it; what asks of rules is none even where it speaks of failures.
const failures: readonly string[] = [
  'hey, our lambda keeps getting AccessDeniedException on InvokeModelWithResponseStream, the role has bedrock:InvokeModel on *. whats missing',
  'why does my boto3 say ExpiredTokenException when calling bedrock, should i add a policy?',
  'my agent calls a lambda action group and gets "access denied while invoking lambda function", how to fix?',
  'Wir bekommen bei Converse in eu-central-1 immer "Access denied. You do not have access to the model", brauchen wir eine IAM-Policy?',
  'sonnet stops in the middle with ThrottlingException, the tool sends a huge system prompt each time',
  '客服机器人调用 Bedrock 被拒绝,不知道为什么',
  'ナレッジベースの同期が Access Denied で失敗します。どうすればいいですか?',
  "J'ai mis un authorizer avec un cache. GET marche, POST donne 403. Que faire ?",
  'Quise poner la función en la VPC y no me deja crear la interfaz de red. ¿Qué le falta al rol?',
];

const questions: readonly string[] = [
  'AccessDenied always means that my policy is missing something.',
  'What does ExpiredTokenException mean?',
  'Does an SCP deny also hit the management account?',
  'If a boundary allows s3:GetObject and the role says nothing, is the call denied?',
  'Warum gewinnt ein Deny immer gegen ein Allow?',
  'La política del bucket deja entrar a otra cuenta. ¿Basta con eso?',
  '権限境界と SCP の違いは何ですか?',
];

describe('a first message', () => {
  it.each(failures)('tells a failure: %s', async (text) => {
    const { diagnosis } = await openTalk().say(text);

    expect(diagnosis).not.toBeNull();
  });

  it.each(questions)('asks: %s', async (text) => {
    const { diagnosis, reply } = await openTalk().say(text);

    expect(diagnosis).toBeNull();
    expect(reply).not.toContain('outside of what I know');
  });

  it('that tells a failure and asks gets the answer of the pages beside the case', async () => {
    const { reply } = await openTalk().say(failures[2] as string);

    expect(reply).toMatch(/\*\*Why\*\*/);
    expect(reply).toContain('resource policy must admit Bedrock');
  });
});

describe('a failure', () => {
  it('is no belief: its teller is not contradicted', async () => {
    const { reply } = await openTalk().say(
      'Execution failed due to configuration error: Invalid permissions on Lambda function (API Gateway abc123def4, POST /chat, function chat-fn in us-east-1, account 111122223333)',
    );

    expect(reply).not.toContain('common belief');
    expect(reply).toContain('arn:aws:execute-api:us-east-1:111122223333:abc123def4/*/');
  });

  it('of a function is looked for in its log, where the whole refusal stands', async () => {
    const { reply } = await openTalk().say(
      'hola, mi lambda no puede leer el bucket s3 cifrado con kms, AccessDenied al hacer GetObject',
    );

    expect(reply).toContain('aws logs tail /aws/lambda/FUNCTION_NAME --since 1h');
  });

  it('by an SCP is the organization’s matter, whatever signed the person in', async () => {
    const { reply } = await openTalk().say(
      'User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Dev_0123456789abcdef/kim is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-lite-v1:0 with an explicit deny in a service control policy',
    );

    expect(reply).toContain('the owner of the organization’s management account');
    expect(reply).not.toContain('Identity Center');
  });
});

describe('a policy shown with a question', () => {
  it('is decided on the resource that it names', async () => {
    const { reply } = await openTalk().say(
      'would InvokeModelWithResponseStream be allowed with this? {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"bedrock:InvokeModel","Resource":"arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0"}]}',
    );

    expect(reply).toMatch(/\*\*No:\*\* the call needs `bedrock:InvokeModelWithResponseStream`/);
    expect(reply).toContain('`arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0`');
  });
});

describe('after a page of the handbook', () => {
  it.each(['Will it rain in Lyon tomorrow?', 'What is the capital of Peru?'])('is none of ours: %s', async (text) => {
    const talk = openTalk();
    await talk.say('What is a permissions boundary?');

    const { reply } = await talk.say(text);

    expect(reply).toContain('outside of what I know');
  });

  it.each(['why?', 'an example policy?', 'and for another account?'])('goes on with it: %s', async (text) => {
    const talk = openTalk();
    await talk.say('What is a permissions boundary?');

    const { reply } = await talk.say(text);

    expect(reply).not.toContain('outside of what I know');
  });
});
