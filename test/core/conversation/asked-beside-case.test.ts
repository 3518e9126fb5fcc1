import { expect, it } from 'vitest';
import { replyTo } from './talk.ts';

const retrieve =
  'User: arn:aws:sts::111122223333:assumed-role/rag/a is not authorized to perform: bedrock:Retrieve on resource: arn:aws:bedrock:us-west-2:111122223333:knowledge-base/KBABCDEF12 because no identity-based policy allows the bedrock:Retrieve action';
const pods =
  'Log: AccessDeniedException: Unauthorized Exception! EKS does not have permissions to assume the associated role.\n\nTrust policy: {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"pods.eks.amazonaws.com"},"Action":"sts:AssumeRole"}]}';

it.each(['什么是混淆代理问题?', 'what is the confused deputy problem?', 'was ist das Confused-Deputy-Problem?'])(
  'a word that is asked for is told, though a problem is the case’s too: %s',
  async (turn) => {
    const reply = await replyTo(retrieve, turn);

    expect(reply).toContain('aws:SourceAccount');
    expect(reply).not.toContain('RetrieveAndGenerate');
  },
);

it('the trust policy of a pod’s role is not that of a service of Bedrock', async () => {
  const reply = await replyTo(
    pods,
    'Super, ça démarre. Je veux que seul le namespace « rag » puisse utiliser ce rôle. Dans la trust policy ?',
  );

  expect(reply).not.toContain('bedrock.amazonaws.com');
  expect(reply).toContain('"aws:RequestTag/kubernetes-namespace": "rag"');
});

it('what a call does is not answered by whether it is allowed', async () => {
  const put =
    'User: arn:aws:sts::111122223333:assumed-role/app/l is not authorized to perform: dynamodb:PutItem on resource: arn:aws:dynamodb:eu-south-1:111122223333:table/bills because no identity-based policy allows the dynamodb:PutItem action';

  expect(await replyTo(put, 'funziona tutto. ma PutItem può sovrascrivere righe esistenti?')).not.toContain(
    'the statement of the fix allows',
  );
});
