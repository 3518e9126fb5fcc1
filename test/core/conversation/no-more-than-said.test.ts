import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const refused = (
  who: string,
  action: string,
  resource: string,
  why = `because no identity-based policy allows the ${action} action`,
): string =>
  `User: arn:aws:sts::111122223333:assumed-role/${who}/s is not authorized to perform: ${action} on resource: ${resource} ${why}`;
const nova = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
const model = refused('caller', 'bedrock:InvokeModel', nova);
const object = refused('caller', 's3:GetObject', 'arn:aws:s3:::inputs/in/a.pdf');
const guessed = [
  'bedrock says access denied when my lambda calls converse',
  'I have no message',
  'no message at all, model is nova lite in us-east-1',
];

describe('One more thing', () => {
  it.each([
    [
      'orders',
      'dynamodb:GetItem',
      'arn:aws:dynamodb:us-east-1:111122223333:table/',
      'orders',
      'another table returns-2 too',
      'returns-2',
    ],
    [
      'app',
      'lambda:InvokeFunction',
      'arn:aws:lambda:us-east-1:111122223333:function:',
      'lambda',
      'a second function app-two as well',
      'app-two',
    ],
    [
      'app',
      'lambda:InvokeFunction',
      'arn:aws:lambda:us-east-1:111122223333:function:',
      'function',
      'a second function app-two as well',
      'app-two',
    ],
  ])(
    'takes no name from a role, a service or a type that is called alike: %s, %s',
    async (who, action, begin, was, turn, is) => {
      const reply = await replyTo(refused(who, action, `${begin}${was}`), 'works', turn);

      expect(reply).toContain(`--role-name ${who} `);
      expect(reply).toContain(`"Action":"${action}","Resource":"${begin}${is}"`);
      expect(reply).toContain('is allowed, nothing else.');
    },
  );

  it('opens more than what is asked for where its statement does, and is not said to open nothing else', async () => {
    const reply = await replyTo(
      refused('caller', 's3:GetObject', 'arn:aws:s3:::inputs/in/a.pdf'),
      'for the whole bucket please',
      'works',
      'the role night-bot needs the same too',
    );

    expect(reply).toContain('arn:aws:s3:::inputs/*');
    expect(reply).not.toContain('nothing else');
  });
});

describe('A statement that is told', () => {
  it.each([
    'I have not added s3:GetObject on arn:aws:s3:::inputs yet',
    'the other role reader-x has s3:GetObject on arn:aws:s3:::inputs/*',
  ])('is not held against the call where the refused one has it not: %s', async (turn) => {
    const reply = await replyTo(object, turn);

    expect(reply).not.toContain('does not cover the call');
    expect(reply).not.toContain('The same denial again');
    expect(reply).toContain('"Resource":"arn:aws:s3:::inputs/in/a.pdf"');
  });

  it('that denies is none that was added', async () => {
    expect(await replyTo(object, 'they have a Deny of s3:GetObject on arn:aws:s3:::inputs/*')).not.toContain(
      'the change is not in effect',
    );
  });
});

describe('Who needs it as well', () => {
  it.each(['do my agents need this permission too?', 'do our agents need that permission as well?'])(
    'is no end user where agents are spoken of: %s',
    async (turn) => {
      const reply = await replyTo(model, turn);

      expect(reply).toMatch(/^\*\*No\b.*`bedrock:InvokeAgent`/);
      expect(reply).not.toContain('who uses the application is not');
    },
  );

  it.each(['do the support agents need bedrock rights too?', 'do our customers need this too?'])(
    'is none of those who only use the application: %s',
    async (turn) => {
      expect(await replyTo(model, turn)).toContain('who uses the application is not');
    },
  );

  it('may be another user where a user called', async () => {
    const user = model.replace('sts::111122223333:assumed-role/caller/s', 'iam::111122223333:user/anna');

    expect(await replyTo(user, 'do the users need that too?')).toMatch(
      /^\*\*Yes, each of them who makes this call as a user of their own:\*\* `bedrock:InvokeModel` is asked of whoever calls/,
    );
    expect(await replyTo(user, 'do our end users need that too?')).toContain('who uses the application is not');
  });
});

describe('What is asked beside', () => {
  it('is of the case where it names who was refused', async () => {
    expect(await replyTo(model, 'other question: why was caller denied?')).toContain('AWS’s sentence names it');
  });

  it('of a bug is answered by what refuses', async () => {
    const limited = refused(
      'caller',
      'bedrock:InvokeModel',
      nova,
      'because no permissions boundary allows the bedrock:InvokeModel action',
    );

    expect(await replyTo(`${model}\n\nIs that a bug?`)).toContain('nothing that AWS looked at allows this call');
    expect(await replyTo(`${limited}\n\nIs that a bug?`)).toContain(
      'permissions boundary has to allow this call as well',
    );
    expect(await replyTo(`${guessed[0]}. Is that a bug?`)).not.toContain('No bug');
  });

  it('of an agent that works elsewhere is not asked of what somebody was given', async () => {
    expect(await replyTo(`${model}\n\nWhy does the agent already work in dev?`)).not.toContain(
      'whatever anybody else was given',
    );
    expect(await replyTo(`${model}\n\nI already gave the Lambda function the rights, why does it not work?`)).toContain(
      'whatever anybody else was given',
    );
  });
});

it('a guess commands nothing, however often it is asked for', async () => {
  const reply = await replyTo(...guessed, 'just tell me');

  expect(reply).toMatch(/^\*\*Without the sentence nothing is certain, and it can be found:\*\*/);
  expect(reply).not.toContain('aws iam put-');
});
