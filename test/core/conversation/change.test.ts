import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const denied = (principal: string, action: string, resource: string, kind = 'identity-based'): string =>
  `An error occurred (AccessDeniedException): User: ${principal} is not authorized to perform: ${action} on resource: ${resource} because no ${kind} policy allows the ${action} action`;

const session = 'arn:aws:sts::111122223333:assumed-role/';
const partner = denied(
  'arn:aws:iam::444455556666:user/partner',
  'lambda:InvokeFunction',
  'arn:aws:lambda:us-east-1:111122223333:function:oracle',
  'resource-based',
);

const calls = {
  model: denied(
    `${session}notes-fn/n`,
    'bedrock:InvokeModel',
    'arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0',
  ),
  object: denied(`${session}reader/i-0a`, 's3:GetObject', 'arn:aws:s3:::claims-docs/2025/may/a.pdf'),
  table: denied(`${session}chat-api/c`, 'dynamodb:GetItem', 'arn:aws:dynamodb:us-east-1:111122223333:table/sessions'),
  key: denied(
    `${session}etl/r`,
    'kms:Decrypt',
    'arn:aws:kms:eu-central-1:111122223333:key/0aa0aa0a-1111-4222-8333-444455556666',
  ),
  user: denied(
    'arn:aws:iam::111122223333:user/nina',
    'bedrock:InvokeModel',
    'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0',
  ),
  alias: denied(
    `${session}front/f`,
    'bedrock:InvokeAgent',
    'arn:aws:bedrock:us-east-1:111122223333:agent-alias/AGENT12345/ALIAS67890',
  ),
  foreign: `This showed up in our logs. ${partner}`,
  guest: `Account 444455556666 is ours. ${partner}`,
} as const;

type Row = {
  readonly call: keyof typeof calls;
  readonly wish: string;
  readonly must: readonly string[];
  readonly not?: readonly string[];
};

const made: readonly Row[] = [
  {
    call: 'model',
    wish: 'two ARNs please, nova micro as well',
    must: ['nova-lite-v1:0', 'nova-micro-v1:0', 'also lets through'],
  },
  { call: 'model', wish: 'ajoute aussi eu-central-1', must: ['bedrock:eu-central-1::', 'bedrock:eu-west-1::'] },
  {
    call: 'model',
    wish: 'mit Streaming bitte auch, als CDK',
    must: ['InvokeModelWithResponseStream', 'addToPrincipalPolicy'],
  },
  { call: 'model', wish: 'all nova models then', must: ['foundation-model/amazon.nova-*'] },
  { call: 'object', wish: 'only the 2025 folder please, nothing else', must: ['arn:aws:s3:::claims-docs/2025/*'] },
  {
    call: 'object',
    wish: 'e também o bucket claims-archive, em terraform',
    must: ['arn:aws:s3:::claims-archive/*', 'aws_iam_role_policy'],
  },
  { call: 'object', wish: 'also the staging bucket', must: ['{StagingBucket}/*'] },
  { call: 'object', wish: 'it should also be able to list', must: ['"s3:ListBucket"', '"arn:aws:s3:::claims-docs"'] },
  { call: 'table', wish: 'and the table audit-log as well', must: ['table/audit-log', 'table/sessions'] },
  { call: 'table', wish: 'only from our office, 203.0.113.0/24', must: ['aws:SourceIp', '203.0.113.0/24', 'Mind:'] },
  {
    call: 'key',
    wish: 'restrict it to calls through Secrets Manager',
    must: ['kms:ViaService', 'secretsmanager.eu-central-1.amazonaws.com'],
  },
  { call: 'user', wish: 'nur mit MFA bitte', must: ['aws:MultiFactorAuthPresent'], not: ['Mind:'] },
  { call: 'key', wish: 'add an MFA condition', must: ['aws:MultiFactorAuthPresent', 'code has no MFA'] },
  {
    call: 'user',
    wish: 'hazlo para el grupo analysts',
    must: ['put-group-policy --group-name analysts'],
    not: ['put-user-policy'],
  },
  {
    call: 'table',
    wish: 'the role archiver needs the same, so for both roles',
    must: ['--role-name archiver', '--role-name chat-api'],
  },
  { call: 'alias', wish: 'any alias of that agent is fine', must: ['agent-alias/AGENT12345/*'] },
  {
    call: 'guest',
    wish: 'also for the role arn:aws:iam::444455556666:role/nightly',
    must: ['role/nightly', 'user/partner'],
  },
];

const refused: readonly Row[] = [
  {
    call: 'model',
    wish: 'make it bedrock:* please',
    must: ['it stays as it is', 'many actions at once'],
    not: ['"bedrock:*"'],
  },
  { call: 'model', wish: 'please also allow iam:*', must: ['it stays as it is'], not: ['"iam:*"'] },
  { call: 'table', wish: 'drop GetItem please', must: ['it stays as it is', 'dynamodb:GetItem'] },
  { call: 'model', wish: 'only in us-east-1 please', must: ['it stays as it is', 'stays denied'] },
  { call: 'model', wish: 'for the whole group please', must: ['it stays as it is', 'a group holds users'] },
];

const answerTo = async ({ call, wish }: Row): Promise<string> => {
  const talk = openTalk();
  await talk.say(calls[call]);
  return (await talk.say(wish)).reply;
};

it('nothing is made ready by a wish for an account that nobody calls theirs', async () => {
  const reply = await answerTo({
    call: 'foreign',
    wish: 'also for the role arn:aws:iam::444455556666:role/nightly',
    must: [],
  });

  expect(reply).toContain('Is account 444455556666 one of yours?');
  expect(reply).not.toContain('"Effect"');
});

describe('a change that the person makes to the fix', () => {
  it.each(made)('$call: $wish', async (row) => {
    const { must, not = [] } = row;
    const reply = await answerTo(row);

    expect(reply).toContain('Changed as you asked');
    for (const each of must) expect(reply).toContain(each);
    for (const each of not) expect(reply).not.toContain(each);
  });

  it.each(refused)('$call: $wish is refused', async (row) => {
    const { must, not = [] } = row;
    const reply = await answerTo(row);

    for (const each of must) expect(reply).toContain(each);
    for (const each of not) expect(reply).not.toContain(each);
  });

  it('stays made: in another form, in what is opened, and in the diagnosis', async () => {
    const talk = openTalk();
    await talk.say(calls.model);
    const changed = await talk.say('nova micro as well please');
    const inTerraform = await talk.say('terraform?');
    const opened = await talk.say('what did I open?');

    expect(JSON.stringify(changed.diagnosis?.fix.steps[0]?.statement)).toContain('nova-micro');
    expect(inTerraform.reply).toContain('nova-micro');
    expect(opened.reply).toContain('nova-micro');
  });

  it('comes in the form that was asked for before', async () => {
    const talk = openTalk();
    await talk.say(calls.table);
    await talk.say('terraform please');
    const { reply } = await talk.say('and the table audit-log as well');

    expect(reply).toContain('aws_iam_role_policy');
    expect(reply).toContain('table/audit-log');
  });

  it('says so where nothing had to be changed, and forgets what it refused', async () => {
    const talk = openTalk();
    await talk.say(calls.table);
    const same = await talk.say('make it read only please');
    await talk.say('drop GetItem please');
    const { reply } = await talk.say('as json');

    expect(same.reply).toContain('That is so already');
    expect(reply).toContain('dynamodb:GetItem');
  });

  it.each([
    'could it also read the table audit-log?',
    'is it only this one table?',
    'I added it to the other table too',
  ])('is not read into: %s', async (say) => {
    const talk = openTalk();
    await talk.say(calls.table);

    expect((await talk.say(say)).reply).not.toContain('Changed as you asked');
  });
});
