import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const denied = (action: string): string =>
  `An error occurred (AccessDeniedException) when calling the Converse operation: User: arn:aws:sts::111122223333:assumed-role/chat-app/s1 is not authorized to perform: ${action} on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the ${action} action`;

const twice = async () => {
  const talk = openTalk();
  await talk.say(denied('bedrock:InvokeModel'));
  const second = await talk.say(`Now another error: ${denied('bedrock:InvokeModelWithResponseStream')}`);
  expect(second.diagnosis?.fix.steps.length).toBeGreaterThan(0);
  return talk;
};

const firstName = /whydenied-AllowInvokeModelFoundationModel-[0-9a-z]{4} /;
const shown = (reply: string): string => `${reply.replaceAll('`', ' ')} `;

describe('of two fixes', () => {
  it.each([
    'and how do I undo the first fix?',
    'please undo fix 1',
    'How do I undo the fix that allows bedrock:InvokeModel?',
  ])('the first is undone: %s', async (asked) => {
    const talk = await twice();

    const { reply } = await talk.say(asked);

    expect(shown(reply)).toMatch(firstName);
    expect(reply).toMatch(/aws iam delete-role-policy/);
    expect(reply).not.toContain('ResponseStream');
  });

  it('the second is undone where it is named', async () => {
    const talk = await twice();

    const { reply } = await talk.say('How do I undo the fix that allows bedrock:InvokeModelWithResponseStream?');

    expect(reply).toMatch(/delete-role-policy.*InvokeModelWithResponseStream/);
  });
});

it('takes out of Terraform what came in by Terraform: the resource by its name, and no command beside it', async () => {
  const talk = openTalk();
  const first = await talk.say(denied('bedrock:InvokeModel'));
  const [, type, name] = /resource "(\w+)" "(\w+)"/.exec(first.diagnosis?.fix.steps.at(-1)?.terraform ?? '') ?? [];

  const { reply } = await talk.say('How do I undo this in Terraform?');

  expect(name).toBeDefined();
  expect(reply).toContain(`${type}.${name}`);
  expect(reply).toContain(`resource "${type}" "${name}"`);
  expect(reply).not.toContain('aws iam');
});

const refused = (action: string, resource: string, why: string): string =>
  `User: arn:aws:iam::111122223333:user/alice is not authorized to perform: ${action} on resource: ${resource} because no ${why} policy allows the ${action} action`;

describe('the policy that a fix makes', () => {
  const alias = (id: string): string => `arn:aws:bedrock:us-east-1:111122223333:agent-alias/AGENT12345/${id}`;

  it.each([
    ['of objects', 's3:GetObject', 'arn:aws:s3:::one/x', 'arn:aws:s3:::two/y'],
    ['of an agent by two aliases', 'bedrock:InvokeAgent', alias('ALIASONE01'), alias('ALIASTWO02')],
  ])('is of the one call: another has its own in the same talk, the same one has the same: %s', async (_, ...call) => {
    const [action, one, other] = call;
    const nameIn = async (talk: ReturnType<typeof openTalk>, resource: string): Promise<string> => {
      const { diagnosis } = await talk.say(refused(action, resource, 'identity-based'));
      return /--policy-name (\S+)/.exec(diagnosis?.fix.steps[0]?.cli ?? '')?.[1] ?? 'none';
    };
    const talk = openTalk();

    const names = [await nameIn(talk, one), await nameIn(talk, other)];

    expect(new Set([...names, 'none']).size).toBe(3);
    expect(await nameIn(talk, one)).toBe(names[0]);
    expect(await nameIn(openTalk(), one)).toBe(names[0]);
  });
});

const secret = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:db-AbCdEf';

describe('a statement that a script added to a policy which nobody showed', () => {
  it.each([
    ['a trust policy', refused('sts:AssumeRole', 'arn:aws:iam::111122223333:role/app', 'resource-based')],
    [
      'the policy of a key',
      refused(
        'kms:Decrypt',
        'arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
        'resource-based',
      ),
    ],
    ['the policy of a secret', refused('secretsmanager:GetSecretValue', secret, 'resource-based')],
  ])('is taken out again by the same script: %s', async (_, text) => {
    const talk = openTalk();
    const first = await talk.say(text);

    const { reply } = await talk.say('undo');

    expect(first.reply).toContain('.Statement = $there + (([$statement] | flatten) - $there)');
    expect(reply).toContain('.Statement = $there - ([$statement] | flatten)');
    expect(reply).not.toContain('delete the policy');
  });
});

it('is the first statement of a secret that had no policy', async () => {
  const { reply } = await openTalk().say(refused('secretsmanager:GetSecretValue', secret, 'resource-based'));

  expect(reply).toContain(`--query ResourcePolicy --output text | sed 's/^None$/{"Version":"2012-10-17"}/' | jq`);
});

it('is a permission of a function, taken back by its id where it was given', async () => {
  const talk = openTalk();
  const { reply } = await talk.say(
    refused('lambda:InvokeFunction', 'arn:aws:lambda:us-east-1:111122223333:function:f', 'resource-based'),
  );
  const [, given] =
    /aws lambda add-permission (--function-name f --region us-east-1 --statement-id \S+)/.exec(reply) ?? [];

  expect(given).toBeDefined();
  expect((await talk.say('undo')).reply).toContain(`aws lambda remove-permission ${given}\n`);
});

it('is one statement of a queue’s policy, which is read and kept', async () => {
  const talk = openTalk();
  const { reply } = await talk.say(
    refused('sqs:SendMessage', 'arn:aws:sqs:us-east-1:111122223333:q', 'resource-based'),
  );

  expect(reply).toContain('aws sqs get-queue-attributes --queue-url');
  expect(reply).toContain('--attributes "$(jq -c \'{Policy: tojson}\' "$policy")"');
  expect((await talk.say('undo')).reply).toContain('.Statement = $there - ([$statement] | flatten)');
});

describe('the policy of a resource is that of no other', () => {
  it.each([['arn:aws:ecr:us-east-1:111122223333:repository/team/x', 'ecr:BatchGetImage', '--repository-name team/x']])(
    '%s',
    async (resource, action, named) => {
      const { reply } = await openTalk().say(refused(action, resource, 'resource-based'));

      expect(reply).toContain(named);
    },
  );

  it('an access point is no bucket', async () => {
    const { reply } = await openTalk().say(
      refused('s3:GetObject', 'arn:aws:s3:us-east-1:111122223333:accesspoint/ap/object/k', 'resource-based'),
    );

    expect(reply).not.toContain('--bucket');
  });
});

it.each(['undo that', 'mach das rückgängig'])(
  'what was added last is taken back, and not what stood before it: %s',
  async (wish) => {
    const talk = openTalk();
    await talk.say(refused('s3:GetObject', 'arn:aws:s3:::my-bucket/k', 'identity-based'));
    await talk.say('add PutObject and DeleteObject as well');

    const { reply, diagnosis } = await talk.say(wish);

    expect(diagnosis?.fix.steps.map(({ statement }) => statement?.['Action'])).toEqual(['s3:GetObject']);
    expect(reply).not.toContain('delete-');
  },
);

const others = async () => {
  const talk = openTalk();
  await talk.say(denied('bedrock:InvokeModel'));
  await talk.say('works');
  await talk.say(
    'User: arn:aws:sts::111122223333:assumed-role/chat-app/s1 is not authorized to perform: dynamodb:GetItem on resource: arn:aws:dynamodb:us-east-1:111122223333:table/claims because no identity-based policy allows the dynamodb:GetItem action',
  );
  return talk;
};

describe('a permission of an earlier fix', () => {
  it.each([
    'how do I take the model permission off again?',
    'wie nehme ich die Berechtigung für das Modell wieder weg?',
    'come tolgo il permesso del modello?',
  ])('is taken off, not written once more: %s', async (asked) => {
    const { reply } = await (await others()).say(asked);

    expect(reply).toMatch(/delete-role-policy --role-name chat-app --policy-name whydenied-AllowInvokeModel/);
    expect(reply).not.toContain('put-role-policy');
  });
});

it('what is not needed any more is undone and not forgotten where it is asked how', async () => {
  const talk = openTalk();
  await talk.say(denied('bedrock:InvokeModel'));

  const { reply } = await talk.say('never mind, we do not need it any more. how do I take it off?');

  expect(reply).toContain('delete-role-policy --role-name chat-app');
});
