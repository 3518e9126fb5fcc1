import { describe, expect, it } from 'vitest';
import { openTalk } from './talk.ts';

const policy = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
const says = async (text: string): Promise<string> => (await openTalk().say(text)).reply;

describe('a call of an inference profile is one question of all that it is asked for', () => {
  const profile = 'arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.nova-pro-v1:0';
  const models = ['us-east-1', 'us-east-2', 'us-west-2'].map(
    (region) => `arn:aws:bedrock:${region}::foundation-model/amazon.nova-pro-v1:0`,
  );
  const asked = 'would converse() with us.amazon.nova-pro-v1:0 from us-east-1 be allowed with only this?';

  it('the profile alone is not enough', async () => {
    const reply = await says(
      `${asked}\n${policy({ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: profile })}`,
    );

    expect(reply).toMatch(/^\*\*No:\*\*/);
    for (const model of models) expect(reply).toContain(model);
  });

  it('nor is the model in one Region', async () => {
    const reply = await says(
      `Is this enough for us.amazon.nova-pro-v1:0 from us-east-1?\n${policy({ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: models[0] })}`,
    );

    expect(reply).toMatch(/^\*\*No:\*\*[\s\S]*inference-profile\/us\.amazon\.nova-pro-v1:0[\s\S]*us-west-2/);
  });

  it('the profile and its model in every Region are', async () => {
    expect(
      await says(
        `${asked}\n${policy({ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: [profile, ...models] })}`,
      ),
    ).toMatch(/^\*\*Yes/);
  });
});

describe('what the words name is what is decided', () => {
  it.each([
    [
      'Darf meine Rolle damit s3://kb-docs/handbuch.pdf lesen? (gleiches Konto, keine Bucket Policy)',
      { Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: 'arn:aws:s3:::kb-docs' },
      /\*\*No:\*\* the call needs `s3:GetObject` on `arn:aws:s3:::kb-docs\/handbuch\.pdf`/,
    ],
    [
      'can this role read the secret prod/db?',
      {
        Effect: 'Allow',
        Action: 'secretsmanager:GetSecretValue',
        Resource: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:prod/db',
      },
      /^\*\*No:\*\*.*prod\/db-AbCdEf[\s\S]*six random characters/,
    ],
    [
      'would the role be able to pass roles to ec2 with this?',
      {
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: 'arn:aws:iam::111122223333:role/app',
        Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
      },
      /^\*\*No:\*\*.*`iam:PassedToService` is `lambda\.amazonaws\.com`/,
    ],
    [
      'does this deny hit role arn:aws:iam::111122223333:role/team-b/app?',
      {
        Effect: 'Deny',
        Action: 's3:*',
        Resource: '*',
        Condition: { StringNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/team-b/*' } },
      },
      /^\*\*Not denied:\*\* `role\/team-b\/app`/,
    ],
    [
      'does the exemption count for arn:aws:iam::111122223333:role/genai-app?',
      {
        Effect: 'Deny',
        Action: 'bedrock:*',
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/genai-*' } },
      },
      /^\*\*Denied:\*\* `role\/genai-app`.*take a `\*` for a letter/,
    ],
    [
      'does this trust policy let lambda use the role? it is for a knowledge base',
      { Effect: 'Allow', Principal: { Service: 'bedrock.amazonaws.com' }, Action: 'sts:AssumeRole' },
      /^\*\*No:\*\* it lets `bedrock\.amazonaws\.com` assume the role, and `lambda\.amazonaws\.com` is not/,
    ],
  ])('%s', async (asked, statement, right) => {
    expect(await says(`${asked}\n${policy(statement)}`)).toMatch(right);
  });

  it('a Deny that differs from a value hits the call that sends none, and that is said', async () => {
    const reply = await says(
      `what happens without a guardrail when I call InvokeModel? is it allowed?\n${policy(
        { Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: '*' },
        {
          Effect: 'Deny',
          Action: 'bedrock:InvokeModel',
          Resource: '*',
          Condition: {
            StringNotEquals: {
              'bedrock:GuardrailIdentifier': 'arn:aws:bedrock:us-east-1:111122223333:guardrail/abcd1234efgh',
            },
          },
        },
      )}`,
    );

    expect(reply).toMatch(/^\*\*No:\*\*.*`StringNotEquals` holds where the key is missing/);
    expect(reply).not.toContain('on `arn:aws:bedrock:us-east-1:111122223333:guardrail');
  });

  it('what a role may do on Bedrock says first what it may not', async () => {
    expect(
      await says(
        `what can this role do on Bedrock?\n${policy(
          { Effect: 'Allow', Action: ['bedrock:InvokeModel*', 'bedrock:List*'], Resource: '*' },
          { Effect: 'Deny', Action: 'bedrock:InvokeModelWithResponseStream', Resource: '*' },
        )}`,
      ),
    ).toMatch(
      /^\*\*On `bedrock` it may\*\*.*`bedrock:InvokeModel`.*\*\*It may not:\*\* `bedrock:InvokeModelWithResponseStream`/,
    );
  });
});

describe('what the words say of tags is decided with', () => {
  const tagged = { 'aws:PrincipalTag/team': 'search' };
  const model = 'arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0';
  const allow = { Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: model };

  it.each([
    ['The role has no tags. May it call amazon.nova-lite-v1:0 in eu-west-1? Nothing else is attached.', /^\*\*No:\*\*/],
    ['The role carries the tag team=search. May it call amazon.nova-lite-v1:0 in eu-west-1?', /^\*\*Yes/],
    [
      'Die Rolle trägt keine Tags. Darf sie amazon.nova-lite-v1:0 in eu-west-1 aufrufen?',
      /^\*\*Nein\.\*\* \*\*No:\*\*/,
    ],
  ])('an Allow for a tag: %s', async (asked, verdict) => {
    expect(await says(`${asked}\n${policy({ ...allow, Condition: { StringEquals: tagged } })}`)).toMatch(verdict);
  });

  it('a Deny of what differs from a tag hits who has none, and says why', async () => {
    const shown = policy(allow, {
      Effect: 'Deny',
      Action: 'bedrock:*',
      Resource: '*',
      Condition: { StringNotEquals: tagged },
    });
    const reply = await says(
      `${shown}\nThe role has no tags at all. Does InvokeModel go through, since the key is missing and the condition cannot match?`,
    );

    expect(reply).toMatch(/^\*\*No:\*\*.*explicit deny.*holds where the key is missing/);
  });

  it('two keys of one condition must both hold, and a Deny alone says nothing of what allows', async () => {
    const shown = policy({
      Effect: 'Deny',
      Action: 'bedrock:InvokeModel',
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1', ...tagged } },
    });
    const reply = await says(
      `Our role has the tag team=search. Is a call to InvokeModel in us-east-1 denied by it?\n${shown}`,
    );

    expect(reply).toMatch(/^\*\*Not denied:\*\*/);
  });
});

it('a call without a guardrail is the call of a model, and the key is not sent', async () => {
  const model = 'arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0';
  const reply = await says(
    `May it call Nova Lite in eu-west-1 without the guardrail too?\n${policy({ Effect: 'Allow', Action: 'bedrock:InvokeModel', Resource: model, Condition: { StringEquals: { 'bedrock:GuardrailIdentifier': 'arn:aws:bedrock:eu-west-1:111122223333:guardrail/k7x2m9p4q1w8' } } })}`,
  );

  expect(reply).toMatch(
    /^\*\*No:\*\* the call needs `bedrock:InvokeModel`.*counts only where `bedrock:GuardrailIdentifier`/,
  );
});
