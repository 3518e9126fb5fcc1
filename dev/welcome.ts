import type { StartOptions } from './start-options.ts';

/** What `npm start` prints: the address, what decides, what words, and a question to copy. */
export const welcome = ({ port, accountFile }: StartOptions, modelId: string | null): string => {
  const account = accountFile === null ? 'the demo account 210987654321' : `the account in ${accountFile}`;
  return `whydenied listens on http://127.0.0.1:${port}

  decides with  the local evaluator, ${account}
  words         ${modelId === null ? 'deterministic: no Bedrock configured' : `${modelId}, each sentence checked`}
  leaves here   ${modelId === null ? 'nothing' : 'what you ask and what was found, secrets masked, to Amazon Bedrock'}

Ask it why:

  curl -s http://127.0.0.1:${port}/chat -d '${JSON.stringify({ message: example })}'

`;
};

const example =
  'User: arn:aws:sts::210987654321:assumed-role/support-chat-role/support-chat is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';
