import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const agent =
  'Access denied while invoking Lambda function arn:aws:lambda:us-east-1:111122223333:function:orders-api. Check the permissions on the Lambda function and retry the request. The agent is AGENT12345';
const bucket =
  'User: arn:aws:sts::111122223333:assumed-role/sync/run is not authorized to perform: s3:ListBucket on resource: "arn:aws:s3:::manuals" because no identity-based policy allows the s3:ListBucket action';

describe('a value that stands in another statement', () => {
  it.each([
    [
      'My colleague put AWS:SourceArn = ...:agent-alias/AGENT12345/* on another function and there it fails. same thing?',
    ],
    ['Beim Kollegen steht "aws:SourceArn": "arn:aws:bedrock:us-east-1:111122223333:flow/FLOW123456", liegt es daran?'],
    ['Chez un collègue : "aws:SourceAccount": "999988887777", c’est la même chose ?'],
    ['aws:SourceAccount 为 999988887777，是这个原因吗？'],
  ])('is the cause where the call does not bring it: %s', async (turn) => {
    expect(await replyTo(agent, turn)).toMatch(/^\*\*Yes, that does not fit:\*\* AWS sends for `aws:Source/);
  });

  it('is compared with what comes from another account, where one is told', async () => {
    expect(
      await replyTo(
        agent,
        'in a second account it says "aws:SourceArn": "arn:aws:bedrock:us-east-1:111122223333:agent/AGENT12345", but the agent there is in 246824682468. is that why?',
      ),
    ).toMatch(/^\*\*Yes, that does not fit:/);
  });

  it.each([
    ['StringEquals', /^\*\*Yes, that does not fit:.+under `StringEquals` a `\*` is only a `\*`/],
    ['ArnLike', /^\*\*No, that value fits/],
  ])('is a pattern by its operator only: %s', async (operator, lead) => {
    const told = `{"${operator}":{"AWS:SourceArn":"arn:aws:bedrock:us-east-1:111122223333:agent/*"}}`;

    expect(await replyTo(agent, `a colleague has "Condition":${told} and the same error, is that why?`)).toMatch(lead);
  });

  it('does not fit by what is excluded', async () => {
    const told = '"Condition":{"StringNotEquals":{"AWS:SourceAccount":"111122223333"}}';

    expect(await replyTo(agent, `a colleague has ${told} and the same error, is that why?`)).not.toContain(
      'value fits',
    );
  });

  it('is compared with the resource of the account that is told', async () => {
    const refused =
      'User: arn:aws:sts::111122223333:assumed-role/chat/x is not authorized to perform: bedrock:ApplyGuardrail on resource: arn:aws:bedrock:us-east-1:111122223333:guardrail/abc123def456 because no identity-based policy allows the bedrock:ApplyGuardrail action';
    const reply = await replyTo(
      refused,
      'my colleague in account 999988887777 has the Resource arn:aws:bedrock:us-east-1:111122223333:guardrail/* for his own guardrail and is refused, is that why?',
    );

    expect(reply).toMatch(/^\*\*Yes, that does not fit:.+`111122223333` is another account/);
  });

  it('names what differs', async () => {
    expect(await replyTo(agent, 'there it says SourceArn: ...:agent-alias/AGENT12345/*, same thing?')).toContain(
      '`agent-alias` is another kind of thing than `agent`',
    );
    expect(await replyTo(agent, 'there it says SourceAccount 999988887777, same thing?')).toContain(
      '`999988887777` is another account',
    );
  });

  it('is not the value where it is said not to stand there', async () => {
    expect(
      await replyTo(bucket, 'the Resource of that statement is not arn:aws:s3:::manuals/*, is that the problem?'),
    ).not.toMatch(/that does not fit|that value fits/);
  });

  it.each([
    [
      'and a SourceArn of arn:aws:bedrock:us-east-1:111122223333:agent/*, would that work?',
      /^\*\*Yes, that value fits/,
    ],
    [
      'and a SourceArn of arn:aws:bedrock:us-east-1:111122223333:flow/*, would that work?',
      /^\*\*No, that does not fit/,
    ],
    ['there it says aws:SourceAccount = 111122223333, is that why it fails?', /^\*\*No, that value fits/],
  ])('answers what is asked of it: %s', async (turn, lead) => {
    expect(await replyTo(agent, turn)).toMatch(lead);
  });

  it('is a resource that the call is not checked on', async () => {
    const reply = await replyTo(
      bucket,
      'Mein Kollege hat in seiner Rolle als Resource arn:aws:s3:::manuals/* bei s3:ListBucket stehen, gleicher Fehler. Liegt es daran?',
    );

    expect(reply).toMatch(/^\*\*Yes, that does not fit:\*\* `s3:ListBucket` is checked on `arn:aws:s3:::manuals`/);
    expect(reply).toContain('the objects, not the bucket itself');
  });

  it('is a resource whose beginning is left out, with a version', async () => {
    const reply = await replyTo(
      'User: arn:aws:sts::111122223333:assumed-role/chat/x is not authorized to perform: bedrock:ApplyGuardrail on resource: arn:aws:bedrock:us-east-1:111122223333:guardrail/abc123def456 because no identity-based policy allows the bedrock:ApplyGuardrail action',
      'he passes version DRAFT while the policy has arn:...guardrail/abc123def456:1, is that why it is refused?',
    );

    expect(reply).toMatch(/^\*\*Yes, that does not fit:\*\* .+it names a version/);
  });

  it('is answered behind what works', async () => {
    const reply = await replyTo(
      agent,
      'works now. my teammate has "Condition":{"StringEquals":{"AWS:SourceAccount":"999988887777"}} and gets the same message, same thing?',
    );

    expect(reply).toMatch(/^Good: .+settled\.\n\n\*\*Yes, that does not fit:/);
  });

  it('is none where nothing is asked of it', async () => {
    expect(
      await replyTo(agent, 'the SourceArn should be arn:aws:bedrock:us-east-1:111122223333:agent/AGENT99999'),
    ).not.toMatch(/that (?:value fits|does not fit)/);
  });
});

describe('a question behind what works', () => {
  const s3 =
    'User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';

  it('is not answered by what was settled, though it has words of it', async () => {
    const reply = await replyTo(s3, 'done, works. Is a model invocation logged in CloudTrail?');

    expect(reply).toMatch(/^Good: `bedrock:InvokeModel` goes through/);
    expect(reply).not.toContain('aws iam put-role-policy');
    expect(reply).not.toContain('Once more');
  });

  it('is never answered by where AWS’s sentence is found', async () => {
    const reply = await replyTo(
      'bedrock denied in my app, help',
      'it is the lambda',
      'does a knowledge base need a role too?',
      'and does a flow need one?',
    );

    expect(reply).not.toContain('Without the sentence nothing is certain');
  });
});
