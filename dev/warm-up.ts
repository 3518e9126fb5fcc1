import { setImmediate as turn } from 'node:timers/promises';

/**
 * Answers a few texts of our own as soon as the server listens, one by one between requests: what V8 has not compiled yet, and what is read
 * at the first question, made the first answers five times as slow as all later ones.
 */
export const warmUp = async (): Promise<void> => {
  const [{ answering }, { readConfiguration }] = await Promise.all([
    import('../functions/composition/answering.ts'),
    import('../functions/composition/configuration.ts'),
  ]);
  const answer = answering(readConfiguration(process.env));
  for (let round = 0; round < rounds; round += 1)
    for (const input of texts) {
      await turn();
      await answer({ input, evidence: {} }, 'local');
    }
};

const rounds = 2;

const denied = (action: string, resource: string): string =>
  `User: arn:aws:sts::111122223333:assumed-role/app/s is not authorized to perform: ${action} on resource: ${resource}`;
const model = 'arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.nova-lite-v1:0';
const policy =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}}]}';

// One of each way through the rooms: a chain, a deny, a service's sentence, a person's words, a failure, a policy, a trust policy.
const texts: readonly string[] = [
  `${denied('bedrock:InvokeModel', model)} because no identity-based policy allows the bedrock:InvokeModel action`,
  `${denied('s3:GetObject', 'arn:aws:s3:::docs/a.pdf')} with an explicit deny in a service control policy`,
  'Access denied while invoking Lambda function arn:aws:lambda:us-east-1:111122223333:function:tool. Check the permissions on the Lambda function and retry.',
  'the knowledge base cannot sync its bucket any more, access denied',
  'An error occurred (ValidationException) when calling the Converse operation: The provided model identifier is invalid.',
  `${denied('kms:Decrypt', 'arn:aws:kms:us-east-1:111122223333:key/0a1b2c3d-1111-2222-3333-444455556666')}\n${policy}`,
  'Error: Could not assume role with OIDC: Not authorized to perform sts:AssumeRoleWithWebIdentity',
];
