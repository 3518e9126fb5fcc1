import { describe, expect, it } from 'vitest';
import { toldRefusal } from '../../../layers/core/src/conversation/told-refusal.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';
import { replyTo } from './talk.ts';

const table = 'arn:aws:dynamodb:eu-central-1:111122223333:table/orders';
const queue = 'arn:aws:sqs:eu-central-1:111122223333:jobs';
const refused = (action: string, resource: string, ending: string): string =>
  `User: arn:aws:sts::111122223333:assumed-role/order-bot/s is not authorized to perform: ${action} on resource: ${resource} ${ending}`;
const silent = refused(
  'dynamodb:GetItem',
  table,
  'because no identity-based policy allows the dynamodb:GetItem action',
);
const byUser =
  'User: arn:aws:iam::111122223333:user/ana is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::docs/a because no identity-based policy allows the s3:GetObject action';

describe('A further refusal in somebody’s own words', () => {
  it.each([
    `eingebaut. Jetzt wird sqs:SendMessage auf ${queue} verweigert`,
    `fixed. next: AccessDenied ... sqs:SendMessage ... ${queue} because no identity-based policy allows`,
    `Ça avance. Maintenant : sqs:SendMessage refusé sur ${queue}. C'est normal ?`,
    `listo, pero ahora sqs:SendMessage me sale denegado en ${queue}`,
    `works, but now sqs:SendMessage on ${queue} is denied`,
  ])('is the next call of the same principal: %s', async (turn) => {
    const reply = await replyTo(silent, turn);

    expect(reply).toContain('**Progress:** `dynamodb:GetItem`');
    expect(reply).toContain('Refused: role `order-bot`, `sqs:SendMessage`');
    expect(reply).toContain(queue);
  });

  it.each([
    `would sqs:SendMessage on ${queue} be denied too?`,
    `sqs:SendMessage on ${queue} is no longer denied`,
    'why is dynamodb:GetItem denied?',
    `role arn:aws:iam::111122223333:role/other is denied sqs:SendMessage on ${queue}`,
    `sqs:SendMessage and sqs:ReceiveMessage on ${queue} are denied`,
  ])('is not read from what tells none of this principal: %s', (turn) => {
    const outcome = { principal: 'arn:aws:sts::111122223333:assumed-role/order-bot/s', action: 'dynamodb:GetItem' };

    expect(toldRefusal(readText(turn), { ...outcome, resource: table } as never)).toBeNull();
  });

  it('brings the fix in the form that is asked for beside it', async () => {
    const reply = await replyTo(silent, `fixed. next: sqs:SendMessage on ${queue} denied. in terraform please`);

    expect(reply).toContain('resource "aws_iam_role_policy"');
    expect(reply).not.toContain('aws iam put-role-policy');
  });

  it('says why it comes now, where AWS’s pages tell it', async () => {
    const key = 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
    const reply = await replyTo(
      silent,
      `added it. now: ${refused('kms:Decrypt', key, 'because no identity-based policy allows the kms:Decrypt action')}`,
    );

    expect(reply).toContain('encrypted with a KMS key of your own');
    expect(reply).toContain('A key is decided by its own policy');
  });
});

describe('A work of several fixes', () => {
  const both = [silent, `added. now sqs:SendMessage on ${queue} is denied`, 'done, works'] as const;

  it('is opened as a whole', async () => {
    const reply = await replyTo(...both, 'what exactly did I open with this?');

    expect(reply).toContain('dynamodb:GetItem');
    expect(reply).toContain('sqs:SendMessage');
  });

  it('is undone as a whole, the last first', async () => {
    const reply = await replyTo(...both, 'how do I undo all of it?');

    expect(reply.indexOf('AllowSendMessageJobs')).toBeGreaterThan(0);
    expect(reply.indexOf('AllowSendMessageJobs')).toBeLessThan(reply.indexOf('AllowGetItemTable'));
  });

  it('is told as what was changed, a line each', async () => {
    const reply = await replyTo(...both, 'what did I change today, in two lines for the changelog');

    expect(reply).toContain('- Allowed dynamodb:GetItem');
    expect(reply).toContain('- Allowed sqs:SendMessage');
  });
});

describe('What was attached beside the fix', () => {
  it('is detached, and the fix stays', async () => {
    const reply = await replyTo(
      byUser,
      'works. I had attached AdministratorAccess for a test, how do I take it off again?',
    );

    expect(reply).toContain('aws iam detach-user-policy --user-name ana');
    expect(reply).toContain('The small policy of the fix stays');
    expect(reply).not.toContain('delete-user-policy');
  });

  it('is what was spoken of in the turn before', async () => {
    const reply = await replyTo(
      byUser,
      'should I attach AdministratorAccess to be safe?',
      'I already did, how to undo?',
    );

    expect(reply).toContain('aws iam detach-user-policy --user-name ana');
  });

  it('may go where the call rests on the fix, unless something else uses it', async () => {
    const reply = await replyTo(byUser, 'works! we had sqs:* in there before, can I take that out again?');

    expect(reply).toContain('**Yes, as far as this call goes:**');
    expect(reply).toContain('generate-service-last-accessed-details');
  });
});

describe('A Deny whose condition a call can never meet', () => {
  const owned = {
    Sid: 'Perimeter',
    Effect: 'Deny',
    Action: ['s3:*', 'bedrock:CreateModelInvocationJob'],
    Resource: '*',
    Condition: { StringNotEqualsIfExists: { 'aws:ResourceOrgID': 'o-1' } },
  };
  const model = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
  const job = refused('bedrock:CreateModelInvocationJob', model, 'with an explicit deny in an identity-based policy');

  it('spares the model that no organization owns, and allows nothing besides', async () => {
    const reply = await replyTo(job, `found this: ${JSON.stringify(owned)}`);

    expect(reply).toContain('owned by the Bedrock service');
    expect(reply).toContain(`"NotResource": "${model}"`);
    expect(reply).not.toContain('"Effect": "Allow"');
  });

  it('spares the role of a knowledge base, which comes through no endpoint', async () => {
    const sync =
      'User: arn:aws:sts::111122223333:assumed-role/kb/DocumentLoaderTask-1 is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::docs/a.pdf with an explicit deny in a resource-based policy';
    const deny = {
      Sid: 'OnlyVpc',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::docs', 'arn:aws:s3:::docs/*'],
      Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-0aa11bb22cc33dd44' } },
    };
    const reply = await replyTo(sync, JSON.stringify(deny));

    expect(reply).toContain('it can never meet `aws:SourceVpce`');
    expect(reply).toContain('"aws:PrincipalArn": "arn:aws:iam::111122223333:role/kb"');
    expect(reply).not.toContain('Whose bucket is it');
  });

  it('is met by a call that can: the condition stays', async () => {
    const call = refused(
      's3:GetObject',
      'arn:aws:s3:::docs/a.pdf',
      'with an explicit deny in an identity-based policy',
    );
    const reply = await replyTo(
      call,
      JSON.stringify({ ...owned, Action: 's3:*', Condition: { StringNotEquals: { 'aws:SourceVpce': 'vpce-1' } } }),
    );

    expect(reply).not.toContain('can never meet');
  });
});

describe('A text for whoever can change it', () => {
  it('names who was refused, told only with the question for it', async () => {
    const reply = await replyTo(
      'Explicit deny in a service control policy on bedrock:CreateGuardrail, I am admin in this account. Can I override?',
      'who do I write to and what? account 111122223333, role arn:aws:iam::111122223333:role/Ops',
    );

    expect(reply).toContain('arn:aws:iam::111122223333:role/Ops is refused bedrock:CreateGuardrail');
    expect(reply).toContain('management account');
  });

  it('is no way round: a role of an allowed name', async () => {
    const scp = refused('bedrock:CreateGuardrail', '*', 'with an explicit deny in a service control policy');
    const reply = await replyTo(scp, 'couldnt I just create a role with that name in my account');

    expect(reply).toContain('circumvent a control');
  });
});

describe('What is asked beside the case', () => {
  it('is what a call costs: no figure, and where to look', async () => {
    const reply = await replyTo(byUser, 'thx! is the free tier covering this btw');

    expect(reply).toContain('I know no prices');
  });

  it('is whether a role made again is refused by its old name', async () => {
    const trust =
      'User: arn:aws:sts::111122223333:assumed-role/hub/i-1 is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::444455556666:role/reader';
    const reply = await replyTo(trust, 'could it be because the role hub was deleted and recreated last week?');

    expect(reply).toContain('**Yes, that fits');
    expect(reply).toContain('AROA');
    expect(reply).toContain('--role-name reader');
  });

  it('is a further failure that a program tells in quotes', async () => {
    const reply = await replyTo(
      byUser,
      'done. the batch job exists now but status is Failed: "The service role does not have access to the S3 output location"',
    );

    expect(reply).toContain('service role of the batch job');
  });
});

describe('What a turn is about by its words alone', () => {
  it('is the thing that is named by its kind, in the account and Region of the case', async () => {
    const reply = await replyTo(silent, 'added. now dynamodb:Query on table tickets-2025 is denied too');

    expect(reply).toContain('arn:aws:dynamodb:eu-central-1:111122223333:table/tickets-2025');
  });

  it('is a policy that is asked for by its word, with a case open', async () => {
    const reply = await replyTo(
      silent,
      'another thing. worker needs InvokeModel on us.meta.llama3-3-70b-instruct-v1:0, account 111122223333, us-east-1. policy?',
    );

    expect(reply).toContain('inference-profile/us.meta.llama3-3-70b-instruct-v1:0');
    expect(reply).toContain('us-west-2::foundation-model/meta.llama3-3-70b-instruct-v1:0');
  });
});
