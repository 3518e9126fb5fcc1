import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const named =
  'The sync of my knowledge base fails with an access denied error. The role is kb-docs-role and the bucket is acme-handbook-docs.';
const nameless = "My knowledge base's sync fails with access denied. The data is in the S3 bucket acme-handbook-docs.";
const picked = 'It is this: The role of the knowledge base may not list the bucket or read its objects (KB_ROLE_S3)';
const onlyModel = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: 'bedrock:InvokeModel',
      Resource: 'arn:aws:bedrock:eu-central-1::foundation-model/amazon.titan-embed-text-v2:0',
    },
  ],
};
const role = 'arn:aws:iam::111122223333:role/service-role/AmazonBedrockExecutionRoleForKnowledgeBase_docs';
const account = JSON.stringify({
  RoleDetailList: [
    {
      Path: '/service-role/',
      RoleName: 'AmazonBedrockExecutionRoleForKnowledgeBase_docs',
      Arn: role,
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'bedrock.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      },
      RolePolicyList: [{ PolicyName: 'model', PolicyDocument: onlyModel }],
      AttachedManagedPolicies: [],
    },
  ],
  Policies: [],
});
const reading = [
  ['s3:ListBucket', 'arn:aws:s3:::acme-handbook-docs'],
  ['s3:GetObject', 'arn:aws:s3:::acme-handbook-docs/*'],
];

type Reply = Awaited<ReturnType<ReturnType<typeof openTalk>['say']>>;

const grantsOf = ({ diagnosis }: Reply) =>
  diagnosis?.fix.steps.map(({ statement }) => [statement?.['Action'], statement?.['Resource']]);

describe('a sync that fails, told by words only', () => {
  it('ends in a proven fix for the told bucket once the role’s policies are pasted', async () => {
    const talk = openTalk();
    await talk.say(nameless);
    await talk.say(picked);
    await talk.say('it has none');

    const { diagnosis, ...reply } = await talk.say(account);

    expect(diagnosis?.cause.id).toBe('KB_ROLE_S3');
    expect(grantsOf({ ...reply, diagnosis })).toEqual(reading);
    expect(diagnosis?.fix.steps[0]?.target.attachTo).toBe(role);
    expect(diagnosis?.fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed', newlyAllowed: [] });
  });

  it('asks for nothing that the shown policy may give already, and for no trust of a role that was refused as itself', async () => {
    const talk = openTalk();
    await talk.say(named);
    await talk.say(picked);

    const reply = await talk.say(`Here is the role's policy:\n${JSON.stringify(onlyModel)}`);

    expect(grantsOf(reply)).toEqual(reading);
    expect(reply.reply).not.toContain('not ready');
  });

  it('decides for a role that nobody named by the policy that is pasted', async () => {
    const talk = openTalk();
    await talk.say(nameless);
    await talk.say(picked);
    await talk.say('it has none');
    await talk.say('the region is eu-central-1 and the embedding model is amazon.titan-embed-text-v2:0');

    const reply = await talk.say(`here is its policy now: ${JSON.stringify(onlyModel)}`);

    expect(grantsOf(reply)).toEqual(reading);
  });

  it('asks for the trust where that is what failed', async () => {
    const talk = openTalk();

    const reply = await talk.say(
      `Bedrock Knowledge Base was unable to assume the given role. The role is kb-docs-role. Its policy: ${JSON.stringify(onlyModel)}`,
    );

    expect(reply.diagnosis?.cause.id).toBe('KB_ROLE_ASSUME');
    expect(reply.reply).toContain('sts:AssumeRole');
  });

  it('puts the question that the pick answered no second time', async () => {
    const talk = openTalk();
    await talk.say(nameless);
    await talk.say(picked);

    const { questions } = await talk.say(JSON.stringify(onlyModel));

    expect(questions.map(({ ask }) => ask)).not.toContain('Why did the last ingestion job fail?');
  });
});

describe('“none”, in answer to our question for the policies', () => {
  it.each([
    'it has none',
    'None.',
    'no policies at all',
    'the role has no policies',
    'there are none',
    'it does not have any',
    'sie hat keine',
    'die Rolle hat gar keine Richtlinien',
    "elle n'en a pas",
    'aucune',
    'no tiene ninguna',
    'não tem nenhuma',
    'non ne ha',
    'ありません',
    '没有',
  ])('is taken as shown, and the fix has the told bucket: %s', async (answer) => {
    const talk = openTalk();
    await talk.say(named);

    const reply = await talk.say(answer);

    expect(grantsOf(reply)?.slice(0, 2)).toEqual(reading);
    expect(reply.reply).toContain('**Taken as you say, and not proven:** role `kb-docs-role` has no policy.');
    expect(reply.questions).toEqual([]);
  });

  it('gives way to the policies that are pasted then', async () => {
    const talk = openTalk();
    await talk.say(named);
    await talk.say('it has none');

    const reply = await talk.say(
      JSON.stringify({
        ...onlyModel,
        Statement: [{ Effect: 'Allow', Action: ['s3:ListBucket', 's3:GetObject'], Resource: '*' }],
      }),
    );

    expect(reply.diagnosis?.cause.id).toBe('KB_ROLE_EMBEDDING');
    expect(grantsOf(reply)?.map(([action]) => action)).toEqual(['bedrock:InvokeModel']);
    expect(reply.reply).toContain('calling `bedrock:InvokeModel`');
  });

  it('is decided by a policy that names the account, though nobody else told it', async () => {
    const talk = openTalk();
    await talk.say(named);

    const { diagnosis } = await talk.say(
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          ...onlyModel.Statement,
          {
            Effect: 'Allow',
            Action: ['s3:ListBucket', 's3:GetObject'],
            Resource: reading.map(([, resource]) => resource),
            Condition: { StringEquals: { 'aws:ResourceAccount': '111122223333' } },
          },
        ],
      }),
    );

    expect(
      diagnosis?.requests.filter(({ action }) => action?.startsWith('s3:')).map(({ decision }) => decision),
    ).toEqual(['allowed', 'allowed']);
    expect(diagnosis?.fix.steps).toEqual([]);
  });

  it.each([
    ['which policies would it need then?', named],
    ['it has none', 'my bedrock agent fails with access denied'],
    ['the role has no s3 permissions', named],
  ])('is not read into “%s” after “%s”', async (answer, first) => {
    const talk = openTalk();
    await talk.say(first);

    const { reply } = await talk.say(answer);

    expect(reply).not.toContain('has no policy');
  });
});

describe('“none”, in answer to our question for the policy of a function', () => {
  const agent = "my bedrock agent can't call its lambda function order-lookup, access denied";

  it.each([
    'it has none',
    'there is no policy',
    'sie hat keine',
    'An error occurred (ResourceNotFoundException) when calling the GetPolicy operation: The resource you requested could not be found.',
  ])('is taken as shown, and proven with what is told then: %s', async (answer) => {
    const talk = openTalk();
    await talk.say(agent);

    const { reply, diagnosis } = await talk.say(answer);
    const last = await talk.say('the agent id is AG12CD34EF, account 111122223333, region us-east-1');

    expect(reply).toContain('function `order-lookup` has no policy of its own');
    expect(diagnosis?.fix.steps).toHaveLength(1);
    expect(last.diagnosis?.fix.verification).toMatchObject({ before: 'implicitDeny', after: 'allowed' });
    expect(last.reply).not.toContain('not ready');
  });
});

it('names the told bucket where the person found what is missing', async () => {
  const talk = openTalk();
  await talk.say(named);

  const { reply } = await talk.say('the role has no s3 permissions');

  expect(reply).toContain('arn:aws:s3:::acme-handbook-docs');
  expect(reply).not.toContain('BUCKET_NAME');
});

describe('a bare no', () => {
  const asked = async () => {
    const talk = openTalk();
    await talk.say('AccessDeniedException when calling the Converse operation from our lambda');
    const { reply } = await talk.say('the role is claims-bot');
    expect(reply).toContain('Which policies does `claims-bot` have?');
    return talk;
  };

  it('answers no question for policies', async () => {
    const { reply } = await (await asked()).say('no');

    expect(reply).toMatch(/^Then the safest step: find the event in CloudTrail/);
    expect(reply).not.toContain('has no policy');
  });

  it.each(['none', 'no, none', 'it has none'])('is told from a none: %s', async (turn) => {
    expect((await (await asked()).say(turn)).reply).toContain('has no policy');
  });
});

describe('a role that has no policy for the thing', () => {
  const sync =
    'the sync of our knowledge base has been failing since yesterday. the documents are in the bucket handbook-prod. nothing was changed as far as I know';
  const afterSync = async (...said: readonly string[]): Promise<Reply> => {
    const talk = openTalk();
    let last = await talk.say(sync);
    for (const each of said) last = await talk.say(each);
    return last;
  };

  it.each([
    'the role has no policy for that bucket',
    'AccessDenied, the service role has no policy for the bucket',
    'it has no permission for handbook-prod',
    'die Rolle hat keine Policy für den Bucket',
    "le rôle n'a pas de politique pour ce bucket",
    'el rol no tiene política para el bucket',
    'o papel não tem política para o bucket',
    'il ruolo non ha policy per quel bucket',
  ])('is taken as said, and its fix shown: %s', async (said) => {
    const reply = await afterSync(said);

    expect(reply.reply).toMatch(
      /^\*\*Taken as you say, and not proven:\*\* (?:the role|whoever was refused) has no policy for it\./,
    );
    expect(reply.diagnosis?.fix.verification).toMatchObject({ before: 'implicitDeny', after: null });
    expect(grantsOf(reply)?.slice(0, 1)).toEqual([['s3:ListBucket', 'arn:aws:s3:::handbook-prod']]);
  });

  it.each([
    'the role has no policy for that bucket except one',
    'the role has no policy for another bucket',
    'the role has no policy for the sns topic',
    'has the role no policy for that bucket?',
    'The role is kb-handbook-role, the bucket is handbook-prod and has no policy. What policy do I need?',
    'Die Rolle ist kb-handbook-role, der Bucket heißt handbook-prod und hat keine Policy. Welche Policy brauche ich?',
    'the role has no boundary for that bucket',
    'kb-handbook-role, it has no policy for that bucket, only an explicit deny. What policy do I need?',
  ])('is not read from: %s', async (said) => {
    expect((await afterSync(said)).reply).not.toContain('Taken as you say');
  });

  it.each([
    'the role is called kb-handbook-role in account 482910375512 and has no policy for that bucket. what policy do I need?',
    'kb-handbook-role, it has no permission for the bucket',
    'Die Rolle heißt kb-handbook-role und hat keine Policy für den Bucket. Welche Policy brauche ich?',
  ])('is taken with its name, in words and before a question for the policy: %s', async (said) => {
    const reply = await afterSync(said);

    expect(reply.reply).toContain('role `kb-handbook-role` has no policy for it');
    expect(reply.reply).toContain('--role-name kb-handbook-role');
  });

  it.each(['none', "I don't know"])('is asked for behind a question that nobody can answer: %s', async (said) => {
    expect((await afterSync(said)).diagnosis?.questions[0]?.ask).toBe('Which role does the knowledge base have?');
  });
});
