import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const vague = "my knowledge base can't read the bucket";
const ofConsole = 'arn:aws:iam::111122223333:role/service-role/AmazonBedrockExecutionRoleForKnowledgeBase_ab12c';

const lookAt = (name: string): string => `RoleDetailList[?RoleName=='${name}']`;

describe('our question for a role', () => {
  it.each([
    [ofConsole, 'AmazonBedrockExecutionRoleForKnowledgeBase_ab12c'],
    [`"${ofConsole}"`, 'AmazonBedrockExecutionRoleForKnowledgeBase_ab12c'],
    ['arn:aws:iam::111122223333:role/docs-reader', 'docs-reader'],
    ['kb-docs-role', 'kb-docs-role'],
    ["it's called DocsReader", 'DocsReader'],
  ])('is answered by %s, and the bucket comes next, then its policies', async (answer, name) => {
    const talk = openTalk();
    await talk.say(vague);

    const second = await talk.say(answer);
    const third = await talk.say('my-docs');

    expect(second.diagnosis?.questions.map(({ ask }) => ask)).toEqual(['Which bucket is it?']);
    expect(third.diagnosis?.questions[0]?.command).toContain(lookAt(name));
    expect(third.reply).toContain('arn:aws:s3:::my-docs/*');
  });

  it.each(['kb-docs-role, and the bucket is my-docs', 'kb-docs-role, my-docs', 'kb-docs-role and my-docs'])(
    'takes a bucket that is told beside the role: %s',
    async (answer) => {
      const talk = openTalk();
      await talk.say(vague);

      const { diagnosis } = await talk.say(answer);

      expect(diagnosis?.questions[0]?.command).toContain(lookAt('kb-docs-role'));
      expect(diagnosis?.requests.map(({ resource }) => resource)).toContain('arn:aws:s3:::my-docs');
    },
  );

  it('is asked of an agent and answered likewise', async () => {
    const talk = openTalk();
    await talk.say("my bedrock agent can't invoke the model, access denied");

    const { diagnosis } = await talk.say('the role is agent-runner');

    expect(diagnosis?.questions.map(({ ask }) => ask)).not.toContain('Which role does the agent have?');
  });
});

describe('what the command for the policies prints', () => {
  const role = {
    Path: '/',
    RoleName: 'kb-docs-role',
    Arn: 'arn:aws:iam::111122223333:role/kb-docs-role',
    AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [] },
    RolePolicyList: [],
    AttachedManagedPolicies: [{ PolicyName: 'kb-read', PolicyArn: 'arn:aws:iam::111122223333:policy/kb-read' }],
  };
  const Document = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::my-docs/*' }],
  };
  const policy = {
    PolicyName: 'kb-read',
    Arn: 'arn:aws:iam::111122223333:policy/kb-read',
    DefaultVersionId: 'v1',
    PolicyVersionList: [{ Document, VersionId: 'v1', IsDefaultVersion: true }],
  };

  it('has the documents of policies that the account manages itself, and they are decided on', async () => {
    const talk = openTalk();
    await talk.say(vague);
    const asked = await talk.say('kb-docs-role, and the bucket is my-docs');

    const { diagnosis } = await talk.say(JSON.stringify({ RoleDetailList: [role], Policies: [policy] }));

    expect(asked.diagnosis?.questions[0]?.command).toContain('--filter Role LocalManagedPolicy');
    expect(diagnosis?.fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed' });
    expect(diagnosis?.fix.actions).toContain('s3:ListBucket');
  });
});

describe('a cause that the person picks', () => {
  it('has its fix where every name in it was told, and says that it is not proven', async () => {
    const talk = openTalk();
    await talk.say(vague);
    const guess = await talk.say('kb-docs-role, and the bucket is my-docs');
    const [choice] = guess.diagnosis?.questions[0]?.choices ?? [];

    const { reply, diagnosis } = await talk.say(choice?.says ?? '');

    expect(guess.diagnosis?.fix.steps).toEqual([]);
    expect(diagnosis?.cause).toMatchObject({ id: 'KB_ROLE_S3', confidence: 'likely' });
    expect(JSON.parse(diagnosis?.fix.steps.at(-1)?.json ?? '{}').Statement).toMatchObject([
      { Action: 's3:ListBucket', Resource: 'arn:aws:s3:::my-docs' },
      { Action: 's3:GetObject', Resource: 'arn:aws:s3:::my-docs/*' },
    ]);
    expect(diagnosis?.fix.verification).toMatchObject({ before: null, after: null });
    expect(reply).toContain('not proven');
    expect(reply).toContain(lookAt('kb-docs-role'));
  });

  it('stays a guess while a name is missing, and no placeholder stands for the role that was told', async () => {
    const talk = openTalk();
    await talk.say(vague);
    const guess = await talk.say('kb-docs-role');
    const pick = guess.diagnosis?.questions[0]?.choices.find(({ says }) => says.includes('KB_ROLE_S3'));

    const { reply, diagnosis } = await talk.say(pick?.says ?? '');

    expect(diagnosis?.fix.steps).toEqual([]);
    expect(reply).toContain(lookAt('kb-docs-role'));
    expect(reply).not.toContain('{RoleName}');
  });
});

it('decides by what the printed command shows', async () => {
  const talk = openTalk();
  const invoke = { Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: '*' };
  const shown = [
    {
      Path: '/',
      RoleName: 'kb-docs-role',
      Arn: 'arn:aws:iam::111122223333:role/kb-docs-role',
      RolePolicyList: [{ PolicyName: 'models', PolicyDocument: { Version: '2012-10-17', Statement: [invoke] } }],
      AttachedManagedPolicies: [],
    },
  ];
  await talk.say(vague);
  await talk.say('kb-docs-role, and the bucket is my-docs');

  const { diagnosis } = await talk.say(JSON.stringify(shown, null, 2));

  expect(diagnosis?.requests.find(({ action }) => action === 's3:GetObject')?.decision).toBe('implicitDeny');
  expect(diagnosis?.fix.steps.at(-1)?.target.attachTo).toBe('arn:aws:iam::111122223333:role/kb-docs-role');
  expect(diagnosis?.questions).toEqual([]);
});
