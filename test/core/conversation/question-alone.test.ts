import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

describe('a first message that only asks', () => {
  it('is answered without a guess at a cause', async () => {
    const { reply, diagnosis } = await openTalk().say(
      'i run boto3 bedrock-runtime from a sagemaker notebook, whats the identity that gets checked, mine or the notebooks?',
    );

    expect(diagnosis).toBeNull();
    expect(reply).toContain('execution role');
    expect(reply).not.toContain('a guess');
  });

  it.each([
    '¿GetSessionToken o AssumeRole? Solo quiero usar MFA desde la CLI con mi usuario de IAM',
    "Our lambda is in a VPC with a bedrock-runtime endpoint so it doesn't need IAM permissions any more, the network is trusted.",
  ])('is answered though it asks in its middle or only states a belief: %s', async (asked) => {
    expect((await openTalk().say(asked)).diagnosis).toBeNull();
  });

  it.each([
    'why does my lambda take 9 seconds for the first request and then 200 ms?',
    '¿por qué mi Lambda tarda 9 segundos en la primera llamada?',
    'Warum dauert der erste Aufruf 12 Sekunden?',
  ])('tells a matter of time as none of IAM: %s', async (says) => {
    expect((await openTalk().say(says)).reply).toMatch(/^That is no matter of IAM/);
  });

  it.each([
    'Task role or execution role? I read the secret in my code, on ECS Fargate',
    'task role or execution role for the calls that my container makes to Bedrock?',
  ])('compares what is asked to be compared: %s', async (asked) => {
    const { reply, diagnosis } = await openTalk().say(asked);

    expect(diagnosis).toBeNull();
    expect(reply).toMatch(/^\*\*(?:The )?task role/i);
  });

  it.each([
    'Our quiz app shows “Sorry, that is nothing I talk about” and stopReason: guardrail_intervened. Which permission is missing?',
    'A reviewer wants bedrock:Converse in the policy of our recipe bot because we call converse() now. Is that right?',
  ])('is answered, and no guess stands beside the answer: %s', async (asked) => {
    const { reply, diagnosis } = await openTalk().say(asked);

    expect(diagnosis).toBeNull();
    expect(reply).not.toContain('a guess');
    expect(reply).toMatch(/^(?:\*\*No denial|There is no action `bedrock:Converse`)/);
  });

  it.each([
    'The error has arn:aws:sts::111122223333:assumed-role/desk/x in it and IAM shows me arn:aws:iam::111122223333:role/desk only. Are those two different things?',
    'Our landing zone gave me a role with a boundary and all calls are denied. What happens if I attach a boundary and no policy at all?',
  ])('is answered without a guess though a failure is told before the question: %s', async (asked) => {
    const { reply, diagnosis } = await openTalk().say(asked);

    expect(diagnosis).toBeNull();
    expect(reply).not.toContain('a guess');
  });

  it.each([
    'Since the new release our assistant says everything twice. Is that a missing permission?',
    'Seit dem Update antwortet der Bot auf Englisch statt Deutsch, ist das ein Rechteproblem?',
  ])('that tells of no refusal gets no guess at a permission: %s', async (asked) => {
    const { reply, diagnosis } = await openTalk().say(asked);

    expect(diagnosis).toBeNull();
    expect(reply).toMatch(/^By what you tell nothing was refused/);
  });

  it('is not told that it believes something where it wants something done', async () => {
    const { reply } = await openTalk().say(
      'take the boundary off: remove the permissions boundary from role desk, give me the command',
    );

    expect(reply).not.toContain('common belief');
    expect(reply).not.toContain('aws iam delete-role-permissions-boundary');
  });

  it('gets no yes or no where it wants none', async () => {
    const { reply } = await openTalk().say('sts:AssumeRole x iam:PassRole: quem usa qual? confundo toda hora');

    expect(reply).not.toContain('common belief');
  });
});

describe('what is asked on after a policy was shown', () => {
  it('is decided on it', async () => {
    const talk = openTalk();
    await talk.say(
      'what can this role do?\n\n{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"bedrock:*","Resource":"*"},{"Effect":"Deny","Action":["bedrock:Create*","bedrock:Delete*"],"Resource":"*"}]}',
    );

    const { reply } = await talk.say('and start a batch job?');

    expect(reply).toContain('bedrock:CreateModelInvocationJob');
    expect(reply).toMatch(/^\*\*No:\*\*/);
  });
});

describe('a refusal whose id was cut off', () => {
  it('says that the id of a profile was cut off, and what it is', async () => {
    const { reply } = await openTalk().say(
      'User: arn:aws:sts::111122223333:assumed-role/desk/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:eu-west-3:111122223333:inference-profile/eu.mistral.pixtral-large-25',
    );

    expect(reply).toContain('looks cut off:** AWS has `eu.mistral.pixtral-large-2502-v1:0`');
  });
});

it('says of the one action that was refused what the same call asks for besides', async () => {
  const talk = openTalk();
  await talk.say(
    'User: arn:aws:sts::111122223333:assumed-role/app/x is not authorized to perform: bedrock:RetrieveAndGenerate on resource: * because no identity-based policy allows the bedrock:RetrieveAndGenerate action',
  );

  expect((await talk.say('is bedrock:RetrieveAndGenerate enough?')).reply).toMatch(
    /^\*\*No, not alone:\*\*.*`bedrock:InvokeModel`/,
  );
});

it('takes the role that the console makes for a knowledge base as the answer, not as a managed policy', async () => {
  const talk = openTalk();
  await talk.say("my knowledge base can't read the bucket");
  const role = 'arn:aws:iam::111122223333:role/service-role/AmazonBedrockExecutionRoleForKnowledgeBase_ab12c';

  expect((await talk.say(role)).reply).not.toContain('AmazonBedrockFullAccess');
});

describe('a change that works', () => {
  it('is believed though it speaks of adding and of again', async () => {
    const talk = openTalk();
    await talk.say(
      'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action',
    );

    const { reply } = await talk.say('admin added it next to the old one. green again, ty!!');

    expect(reply).not.toContain('same denial');
  });
});
