import { describe, expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const secret =
  'An error occurred (AccessDeniedException) when calling the GetSecretValue operation: User: arn:aws:sts::333344445555:assumed-role/app-exec/loader is not authorized to perform: secretsmanager:GetSecretValue on resource: prod/pgvector/creds because no permissions boundary allows the secretsmanager:GetSecretValue action';

describe('a secret that the call names without its ARN', () => {
  it('is the one of that name in the account of the caller, with what AWS puts behind it', async () => {
    expect(await replyTo(secret)).toContain(
      '"Resource": "arn:aws:secretsmanager:{Region}:333344445555:secret:prod/pgvector/creds-??????"',
    );
  });

  it.each([
    'ok give me the statement. us-east-1',
    'gib mir das Statement, Region us-east-1',
    'donne-moi la policy, us-east-1',
    'dame la política, us-east-1',
  ])('stands in the Region that is told with the wish: %s', async (wish) => {
    expect(await replyTo(secret, wish)).toContain(
      'arn:aws:secretsmanager:us-east-1:333344445555:secret:prod/pgvector/creds-??????',
    );
  });

  it('stays in no Region where two are told', async () => {
    expect(await replyTo(`We use us-east-1 and eu-west-1. ${secret}`)).toContain(
      'secretsmanager:{Region}:333344445555',
    );
  });

  it('is the ARN that AWS names, where it names one', async () => {
    const arn = 'arn:aws:secretsmanager:us-east-1:333344445555:secret:prod/pgvector/creds-AbCdEf';
    const reply = await replyTo(secret.replace('prod/pgvector/creds', arn));
    expect(reply).toContain(arn);
    expect(reply).not.toContain('??????');
  });
});
