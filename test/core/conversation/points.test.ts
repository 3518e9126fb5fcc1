import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const refused = (principal: string, rest: string): string =>
  `An error occurred (AccessDeniedException): User: arn:aws:sts::111122223333:assumed-role/${principal} is not authorized to perform: ${rest}`;
const silent = (
  action: string,
  resource: string,
  layer = 'identity-based policy',
  principal = 'claims-fn-role/claims-fn',
) => refused(principal, `${action} on resource: ${resource} because no ${layer} allows the ${action} action`);

const osaka = silent(
  'bedrock:InvokeModel',
  'arn:aws:bedrock:ap-northeast-3::foundation-model/anthropic.claude-sonnet-4-20250514-v1:0',
);
const profile = silent(
  'bedrock:InvokeModel',
  'arn:aws:bedrock:eu-central-1:111122223333:inference-profile/eu.anthropic.claude-sonnet-4-20250514-v1:0',
);
const application = silent(
  'bedrock:InvokeModel',
  'arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/qz8p1m0x7k2c',
);
const worldwide = refused(
  'claims-fn-role/claims-fn',
  'bedrock:InvokeModel on resource: arn:aws:bedrock:::foundation-model/anthropic.claude-opus-4-20250514-v1:0 with an explicit deny in a service control policy',
);
const key = silent(
  'kms:Decrypt',
  'arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-2222-3333-444455556666',
  'resource-based policy',
);
const boundary = silent(
  'bedrock:InvokeModel',
  'arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0',
  'permissions boundary',
);
const session = silent(
  'bedrock:InvokeModel',
  'arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0',
  'session policy',
  'ci-models/GitHubActions',
);
const endpoint = silent(
  'bedrock:InvokeModel',
  'arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0',
  'VPC endpoint policy',
);
const node = silent(
  'secretsmanager:GetSecretValue',
  'arn:aws:secretsmanager:eu-west-1:111122223333:secret:rag/db-nzYAC0',
  'identity-based policy',
  'eksctl-prod-nodegroup-NodeInstanceRole-1ABC/i-0cee646fefe9d6da9',
);
const lists = refused(
  'claims-fn-role/claims-fn',
  'bedrock:ListFoundationModels because no identity-based policy allows the bedrock:ListFoundationModels action',
);
const partner = silent(
  'lambda:InvokeFunction',
  'arn:aws:lambda:eu-west-1:444455556666:function:tagger',
  'resource-based policy',
);
const unsigned =
  '{"message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:eu-west-1:********3333:abc123def4/prod/POST/ask with an explicit deny in a resource-based policy"}';
const tool =
  'Access denied while invoking Lambda function arn:aws:lambda:eu-west-1:111122223333:function:orders-tool. Check the permissions on the Lambda function and retry the request.';

type Row = readonly [denial: string, asks: string, must: readonly string[], not?: readonly string[]];

const rows: Readonly<Record<string, readonly Row[]>> = {
  'tells why a Region is named': [
    [
      osaka,
      'why is ap-northeast-3 in there? we deployed everything in Tokyo',
      ['`apac.anthropic.claude', '`ap-northeast-1`', 'destination'],
      ['too broad'],
    ],
    [osaka, 'warum Osaka? wir rufen Tokio auf', ['`apac.anthropic.claude', 'destination']],
    [osaka, 'pourquoi Osaka ? on utilise Tokyo', ['destination']],
    [osaka, '为什么是大阪?我们用的是东京', ['destination']],
    [
      profile,
      'why does it say eu-central-1? my editor is set to eu-west-1',
      ['the call was sent to `eu-central-1`', 'aws configure list'],
    ],
    [worldwide, 'why is there no region in the arn', ['global inference profile', '`unspecified`']],
    [
      osaka,
      'it only happens sometimes, maybe one in five calls',
      ['picks a destination Region for each call', '`ap-northeast-3`'],
    ],
    [
      osaka,
      'can I just put * for the region?',
      ['arn:aws:bedrock:*::foundation-model/anthropic.claude-sonnet-4', 'bedrock:InferenceProfileArn'],
    ],
  ],
  'tells whose account and whose credentials it is': [
    [
      partner,
      'why is 444455556666 in there, our account is another',
      ['belongs to account `444455556666`', '`111122223333`'],
    ],
    [
      node,
      'why is the node role named there, I annotated the service account',
      ['serviceAccountName', 'i-0cee646fefe9d6da9'],
    ],
    [key, 'why is claims-fn-role named and not me', ['execution role', '`claims-fn-role`']],
    [unsigned, 'why anonymous? we are logged in', ['carried no AWS signature', 'SigV4']],
    [key, 'is that role my sso permission set?', ['ordinary role']],
  ],
  'tells what a thing is and which policy it is': [
    [key, 'what is this key even? I never created one', ['describe-key --key-id 0a1b2c3d', 'list-aliases']],
    [application, 'what is qz8p1m0x7k2c?', ['application inference profile', 'get-inference-profile']],
    [application, 'which models are behind it', ['--inference-profile-identifier qz8p1m0x7k2c']],
    [
      boundary,
      'how do I find out which boundary it is',
      ['get-role --role-name claims-fn-role --query Role.PermissionsBoundary'],
    ],
    [
      session,
      "where is that session policy? I don't see it in the console",
      ['stored nowhere in IAM', 'inline-session-policy'],
    ],
    [
      worldwide,
      'welche SCP ist das und wie finde ich die',
      ['list-policies-for-target --target-id 111122223333', 'list-parents'],
    ],
    [endpoint, 'what endpoint? we have three', ['com.amazonaws.eu-west-1.bedrock-runtime']],
    [unsigned, 'how do i see that policy', ['get-rest-api --rest-api-id abc123def4']],
  ],
  'tells what counts and what does not': [
    [key, 'does s3:* on the role help?', ['**No:**', 'kms']],
    [session, "the role itself has bedrock:*, isn't that enough?", ['a session policy has to allow']],
    [
      boundary,
      'the boundary has bedrock:* in it already',
      ['another version of that policy is the default', 'get-role --role-name claims-fn-role'],
    ],
    [
      boundary,
      'does it change anything if I delete the role and create a new one?',
      ['**No:**', 'iam:PermissionsBoundary'],
    ],
    [osaka, 'does that need a redeploy of the function?', ['**No', 'seconds']],
    [lists, 'why * here? you told us never to use it', ['knows no ARN for `bedrock:ListFoundationModels`']],
    [tool, 'is the source arn case sensitive?', ['**Yes:**', 'letter by letter']],
    [osaka, 'is the action name case sensitive?', ['**No:**']],
  ],
  'takes what was seen for what it rules in and out': [
    [
      tool,
      'there is nothing in the log group of orders-tool',
      ['never started', 'get-policy --function-name orders-tool'],
    ],
    [osaka, 'my colleague runs the same on her laptop and it works', ['signed by somebody else'], ['settled']],
    [tool, 'die Funktion wurde nie aufgerufen, das Log ist leer', ['never started']],
    [osaka, 'the function has no internet, could that be it?', ['**No:** AWS has answered']],
    [osaka, 'ok works. but now the calls time out', ['network, no permission']],
    [
      osaka,
      'get-caller-identity says arn:aws:sts::111122223333:assumed-role/other-role/x',
      ['role `other-role` signs the call', 'the statement belongs to role `other-role`'],
    ],
  ],
};

describe('a question about one thing of a case', () => {
  for (const [fact, all] of Object.entries(rows))
    it.each(all.map((row) => ({ row })))(`${fact}: $row.1`, async ({ row: [denial, asks, must, not = []] }) => {
      const talk = openTalk();
      await talk.say(denial);
      const { reply } = await talk.say(asks);

      for (const part of must) expect(reply, asks).toContain(part);
      for (const part of ['That I cannot tell', ...not]) expect(reply, asks).not.toContain(part);
    });
});

describe('a text for whoever can change it', () => {
  const linesOf = (reply: string): readonly string[] => /```text\n([\s\S]*?)\n```/.exec(reply)?.[1]?.split('\n') ?? [];

  it('has as many lines as asked for, is shorter once more, and comes in another language', async () => {
    const talk = openTalk();
    await talk.say(boundary);
    const three = await talk.say('write them a ticket, 3 lines max');
    const two = await talk.say('shorter');
    const german = await talk.say('auf deutsch bitte');
    const japanese = await talk.say('日本語でお願いします');

    expect(linesOf(three.reply)).toHaveLength(3);
    expect(three.reply).toMatch(/claims-fn-role[\s\S]*bedrock:InvokeModel[\s\S]*permissions boundary/);
    expect(linesOf(two.reply)).toHaveLength(2);
    expect(linesOf(german.reply)[1]).toMatch(/^Bitte bedrock:InvokeModel/);
    expect(linesOf(japanese.reply)[1]).toContain('お願いします');
  });

  it.each([
    ['Text an das Cloud-Team, 3 Zeilen', 'Deny'],
    ['un correo corto para el equipo de la organización, por favor', 'excluid'],
    ['two sentences for the org team, write them', 'Please except'],
  ])('is of what is open now: %s', async (asks, says) => {
    const talk = openTalk();
    await talk.say(osaka);
    await talk.say(worldwide);
    const { reply } = await talk.say(asks);

    expect(reply).toContain(says);
    expect(reply).not.toContain('ap-northeast-3');
  });

  it('is said again in English where that is asked for, whatever was said', async () => {
    const talk = openTalk();
    await talk.say(boundary);
    const before = await talk.say('quem pode mudar isso?');
    const { reply } = await talk.say('em inglês');

    expect(reply).toContain(before.reply.split('\n')[0]);
    expect(reply).not.toContain('Esta resposta');
  });
});

describe('what was wished for and settled', () => {
  it('is taken back by itself, the fix stays', async () => {
    const talk = openTalk();
    await talk.say(
      silent('bedrock:InvokeAgent', 'arn:aws:bedrock:us-west-2:111122223333:agent-alias/AGENT12345/TSTALIASID'),
    );
    await talk.say('ok with all aliases of that agent then');
    const { reply } = await talk.say('undo the all aliases thing');

    expect(reply).toContain('agent-alias/AGENT12345/TSTALIASID');
    expect(reply).not.toContain('delete-role-policy');
  });

  it('comes in one document that allows each call', async () => {
    const talk = openTalk();
    await talk.say(silent('bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-micro-v1:0'));
    await talk.say(
      `applied. now: ${silent('lambda:InvokeFunction', 'arn:aws:lambda:us-east-1:111122223333:function:post')}`,
    );
    const { reply } = await talk.say('give me everything for that role in one policy');

    expect(reply).toContain('foundation-model/amazon.nova-micro-v1:0');
    expect(reply).toContain('function:post');
    expect(reply).toContain('each of the 2 calls');
  });
});

describe('the same reply', () => {
  const followUps = [
    'hm',
    'and now?',
    'why?',
    'really?',
    'I do not get it',
    'the colleague says it is fine',
    'there must be something else',
    'what does that mean for us?',
    'ok so what',
    'it was like that before too',
    'who can change it?',
    'who can change that then?',
    'warum?',
    'verstehe ich nicht',
    'y ahora qué?',
    'et donc ?',
  ];

  it.each([
    ['an Allow that is missing', osaka],
    ['a Deny of the organization', worldwide],
    ['a boundary', boundary],
    ['a function of an agent', tool],
    ['a key', key],
  ])('is never given twice: %s', async (_, denial) => {
    const talk = openTalk();
    const earlier = new Map<string, string>();
    await talk.say(denial);

    for (const asks of followUps) {
      const { reply } = await talk.say(asks);
      const words = reply.replace(/\n\n\*[^*\n]+\*$/, '');
      expect(earlier.get(words), `${asks}: ${words}`).toBeUndefined();
      earlier.set(words, asks);
    }
  });
});
