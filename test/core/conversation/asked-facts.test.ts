import { describe, expect, it } from 'vitest';
import { asks } from '../../../layers/core/src/conversation/asked/question-words.ts';
import { plainLetters } from '../../../layers/core/src/conversation/reading/notions-in.ts';
import { replyTo } from './talk.ts';

const denied = (action: string, resource: string) =>
  `User: arn:aws:sts::111122223333:assumed-role/app/x is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;

const key = 'arn:aws:kms:eu-west-1:111122223333:key/0f0f-aaaa';
const collection = 'arn:aws:aoss:eu-west-3:111122223333:collection/abc123';
const subscribe = denied('aws-marketplace:Subscribe', '*');
const guardrail = denied('bedrock:ApplyGuardrail', 'arn:aws:bedrock:us-east-1:111122223333:guardrail/ab12cd34');
const access = denied('aoss:APIAccessAll', collection);

describe('a fact of an action', () => {
  it.each([
    [`${subscribe}\nMust an administrator do this once?`, '**Once per account is enough, not per person:**'],
    [`${subscribe}\nWhy is that asked?`, '**Once per account is enough, not per person:**'],
    [`${access}\nWhy is there a data access policy at all?`, '**IAM alone is not enough:**'],
    [`${access}\nDo I need a data access policy?`, '**IAM alone is not enough:**'],
    [`${guardrail}\nDoes the ARN cover all versions?`, '**No version is part of it:**'],
  ])('says no No to a question that is answered by Yes: %#', async (message, lead) => {
    const reply = await replyTo(message);

    expect(reply).toContain(lead);
    expect(reply).not.toMatch(/\*\*No, /);
  });

  it.each([
    [`${subscribe}\nDoes every user need it?`, '**No, not everybody: once per account is enough.**'],
    [`${access}\nIs the IAM permission enough?`, '**No, IAM alone is not enough:**'],
  ])('says No where that is the answer: %#', async (message, lead) => expect(await replyTo(message)).toContain(lead));

  it('tells of a data access policy only where the collection’s API is refused', async () => {
    expect(await replyTo(denied('aoss:CreateCollection', '*'))).not.toContain('data access policy of the collection');
    expect(
      await replyTo(denied('aoss:DashboardsAccessAll', 'arn:aws:aoss:eu-west-3:111122223333:dashboards/default')),
    ).toContain('data access policy of the collection');
  });

  it('holds for each service that writes, reads or joins a network', async () => {
    const written = await replyTo(`${denied('kms:GenerateDataKey', key)}\nWhy GenerateDataKey for a queue?`);
    const opened = await replyTo(`${denied('kms:Decrypt', key)}\nwhy does an upload want kms:Decrypt`);
    const joined = await replyTo(`${denied('ec2:CreateNetworkInterface', '*')}\nWhy, I only started a training job?`);

    expect(written).toContain('what is kept encrypted with a KMS key is written under a data key');
    expect(opened).toContain('an upload to S3 in parts');
    expect(joined).toContain('**Because something is put into a VPC:**');
  });

  it('asks the second action of Aurora of a knowledge base only', async () => {
    const reply = await replyTo(denied('rds-data:ExecuteStatement', 'arn:aws:rds:eu-west-1:111122223333:cluster:app'));

    expect(reply).toContain('A knowledge base that keeps its vectors there needs');
    expect(reply).not.toContain('Needed with it:** `rds-data:');
  });

  it('says that a key policy which names the role is enough in the key’s own account', async () => {
    const reply = await replyTo(denied('kms:Decrypt', key));

    expect(reply).toContain('by naming it, which is enough alone');
    expect(reply).toContain('A key of another account takes both');
  });

  it('takes no word of wonder for a question of the Region', async () => {
    const model = denied('bedrock:InvokeModel', 'arn:aws:bedrock:::foundation-model/amazon.nova-pro-v1:0');

    expect(await replyTo(`${model}\nIt ran yesterday, isn't that weird?`)).not.toContain('**That ARN is right:**');
    expect(await replyTo(`${model}\nWhy has that ARN an empty Region?`)).toContain('**That ARN is right:**');
    expect(await replyTo(`${model}\nfehlt da nicht die Region?`)).toContain('**That ARN is right:**');
  });

  it('explains a listing to who gets objects, not to who gets rid of something', async () => {
    const listed = denied('s3:ListBucket', 'arn:aws:s3:::docs');

    expect(await replyTo(`${listed}\nHow do I get rid of it?`)).not.toContain('Because the bucket is listed');
    expect(await replyTo(`${listed}\nI just get one object, is that a listing?`)).toContain(
      'Because the bucket is listed',
    );
  });
});

describe('the words of a question', () => {
  const says = (of: keyof typeof asks, text: string): boolean => asks[of].test(plainLetters(text));

  it('takes the French preposition for no danger', () => {
    expect(says('safe', 'pourquoi est-ce refusé sur ce modèle ?')).toBe(false);
    expect(says('safe', 'est-ce sûr ?')).toBe(true);
    expect(says('safe', 'est-ce sûr de mettre * ?')).toBe(true);
  });

  it('takes because for no why', () => {
    expect(says('why', 'falla porque falta kms, ¿correcto?')).toBe(false);
    expect(says('why', '¿Porque falla?')).toBe(true);
    expect(says('why', '¿y por qué falla?')).toBe(true);
  });

  it('takes what has to be done for nothing that is there', () => {
    expect(says('already', 'do i have to add it?')).toBe(false);
    expect(says('already', '¿tengo que darle permiso?')).toBe(false);
    expect(says('already', 'i have it in the role')).toBe(true);
  });
});

describe('a question beside a refusal in Turkish', () => {
  it('is read with its letters', async () => {
    const reply = await replyTo(
      `${denied('bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.nova-pro-v1:0')}\nus-west-2 için de izin lazım mı?`,
    );

    expect(reply).toContain('**Yes, `us-west-2` too:**');
  });
});

describe('who changes a policy', () => {
  const refused = denied('bedrock:InvokeModel', 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0');

  it('is not told to who asks whose role calls', async () => {
    expect(await replyTo(`${refused}\nWhose role does the call use?`)).not.toContain('is changed by');
    expect(await replyTo(`${refused}\nWho must have this right?`)).not.toContain('is changed by');
    expect(await replyTo(`${refused}\nWho should do that?`)).toContain('is changed by');
  });
});

describe('a question between two documents', () => {
  it('is heard', async () => {
    const document = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}';
    const reply = await replyTo(
      `${denied('iam:PassRole', 'arn:aws:iam::111122223333:role/job')}\n${document}\nWhy PassRole?\n${document}`,
    );

    expect(reply).toContain('**Because the call hands a role to a service,**');
  });
});
