import { describe, expect, it } from 'vitest';
import { compose } from '../../../layers/core/src/conversation/compose/compose.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';

const statementsOf = (wish: string) => compose(readText(wish))?.flatMap(({ statements }) => statements) ?? [];
const actionsOf = (wish: string): readonly string[] =>
  statementsOf(wish)
    .flatMap(({ Action }) => [Action].flat().map(String))
    .toSorted();

describe('a composed policy allows no more than was asked for', () => {
  it.each([
    ['en', 'Write me a policy for the role order-bot so that it may read s3://acme-docs/hr/ in account 111122223333'],
    ['en, of a bucket', 'Please draft a policy: role order-bot may read the bucket acme-docs'],
    ['de', 'Schreib mir eine Richtlinie, damit die Rolle order-bot den Bucket acme-docs lesen darf'],
    ['fr', 'Écris une policy pour que le rôle order-bot lise le bucket acme-docs'],
    ['es', 'Escríbeme una política para que el rol order-bot pueda leer el bucket acme-docs'],
    ['pt', 'Escreve uma política para que a role order-bot possa ler o bucket acme-docs'],
    ['it', 'Scrivi una policy perché il ruolo order-bot possa leggere il bucket acme-docs'],
  ])('reading is reading, though a policy is to be written (%s)', (_, wish) => {
    expect(actionsOf(wish)).toEqual(['s3:GetObject', 's3:ListBucket']);
  });

  it('writing is writing, though a policy is to be written too', () => {
    expect(actionsOf('Write a policy: the role loader writes results to s3://out/x/ in account 111122223333')).toEqual([
      's3:PutObject',
    ]);
  });

  it.each([
    'Key policy statement: role arn:aws:iam::111122223333:role/kb may decrypt, only through S3 in ap-northeast-1',
    'KMSキーポリシーのステートメントを書いて: ロール arn:aws:iam::111122223333:role/kb に Decrypt だけ、S3経由(ap-northeast-1)のときだけ許可',
    '写一个 KMS 密钥策略语句:角色 arn:aws:iam::111122223333:role/kb 只能通过 S3(ap-northeast-1)解密',
  ])('the service that a key is used through stays a condition: %s', (wish) => {
    expect(statementsOf(wish)).toMatchObject([
      { Action: 'kms:Decrypt', Condition: { StringEquals: { 'kms:ViaService': 's3.ap-northeast-1.amazonaws.com' } } },
    ]);
  });

  it('who is to apply a guardrail gets an Allow for that one, not a Deny for others', () => {
    expect(
      statementsOf(
        'Policy for role caller: only ApplyGuardrail on guardrail abc123def456, eu-west-3, account 111122223333',
      ),
    ).toMatchObject([{ Effect: 'Allow', Resource: 'arn:aws:bedrock:eu-west-3:111122223333:guardrail/abc123def456' }]);
  });

  it.each([
    ['pt', 'escreve uma policy q deixe a minha função ler só a pasta contratos/ do bucket acme-docs, sem gravar nada'],
    ['en', 'write me a policy: the role order-bot reads the bucket acme-docs, without writing anything'],
    ['de', 'Schreib mir eine Policy: die Rolle order-bot liest den Bucket acme-docs, ohne etwas zu schreiben'],
    ['fr', 'Écris une policy: le rôle order-bot lit le bucket acme-docs, sans rien écrire'],
    ['es', 'Escríbeme una política: el rol order-bot lee el bucket acme-docs, sin escribir nada'],
    ['it', 'Scrivi una policy: il ruolo order-bot legge il bucket acme-docs, senza scrivere nulla'],
  ])('what is not to be done is not granted (%s)', (_, wish) => {
    expect(actionsOf(wish)).toEqual(['s3:GetObject', 's3:ListBucket']);
  });

  it('what is not to be deleted is denied as a deletion, not the call that the thing is for', () => {
    expect(
      statementsOf('Write a Deny: nobody may delete knowledge bases, agents or guardrails unless they used MFA'),
    ).toMatchObject([
      {
        Effect: 'Deny',
        Action: ['bedrock:DeleteKnowledgeBase', 'bedrock:DeleteAgent', 'bedrock:DeleteGuardrail'],
        Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
      },
    ]);
  });

  it.each([
    'Write a Deny: nobody may switch off model invocation logging except role arn:aws:iam::111122223333:role/admin',
    'SCP: keiner darf das Modellaufrufprotokoll abschalten außer role/admin',
  ])('a name that holds a verb is no call of it, and its Deny stands where AWS looks for it: %s', (wish) => {
    expect(statementsOf(wish)).toMatchObject([
      {
        Effect: 'Deny',
        Action: ['bedrock:DeleteModelInvocationLoggingConfiguration', 'bedrock:PutModelInvocationLoggingConfiguration'],
        Resource: '*',
        Condition: { ArnNotLike: { 'aws:PrincipalArn': expect.stringMatching(/:role\/admin$/) } },
      },
    ]);
  });

  it('a Deny of one thing brings no Allow of another', () => {
    expect(statementsOf('write a deny statement so nobody can change the invocation log settings of bedrock')).toEqual([
      { Effect: 'Deny', Action: 'bedrock:PutModelInvocationLoggingConfiguration', Resource: '*' },
    ]);
  });

  it.each([
    ['a role that an Allow cannot spare', 'policy: role app may read bucket acme-docs except role/admin', 'role/admin'],
    ['a folder where no object is read', 'Write an SCP: nobody may delete knowledge bases except archive/', 'archive/'],
  ])('an exception is told where the policy cannot hold it: %s', (_, wish, name) => {
    expect(compose(readText(wish))?.[0]?.untaken).toContain(`the exception for \`${name}\``);
  });

  it.each([
    'write me a policy: the role app may call amazon.nova-lite-v1:0 in us-east-1, streaming too',
    'Schreib eine Policy: Rolle app ruft amazon.nova-lite-v1:0 in us-east-1 auf, auch mit Streaming',
  ])('streaming too is the plain call as well: %s', (wish) => {
    expect(actionsOf(wish)).toEqual(['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream']);
  });

  it('a Region that is taken back is not meant, and a Chinese comma ends an ARN', () => {
    expect(
      JSON.stringify(
        statementsOf(
          'Write the resource policy of function meteo (eu-south-1? no, eu-west-1, account 111122223333) for the Bedrock agent AGT4K9Z1QW',
        ),
      ),
    ).not.toContain('eu-south-1');
    expect(
      readText('必须带上 arn:aws:bedrock:us-east-1:111122223333:guardrail/gr1a2b3c4d5e,否则拒绝，谢谢').mentions.arns,
    ).toEqual(['arn:aws:bedrock:us-east-1:111122223333:guardrail/gr1a2b3c4d5e']);
  });

  it.each([
    'Objects are encrypted with aws/s3 (the AWS managed key). Can the other account read them if I change the key policy?',
  ])('nothing is composed of what it cannot say: %s', (wish) => {
    expect(compose(readText(wish))).toBeNull();
  });
});
