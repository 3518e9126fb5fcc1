import type { StartOptions } from './start-options.ts';

/** What `npm start` prints: the address, what decides, what words, and a question to copy. */
export const welcome = ({ port, accountFile, isLive }: StartOptions, modelId: string | null): string => {
  const file = accountFile === null ? null : `the account in ${accountFile}`;
  const engines = isLive ? 'the local evaluator and IAM’s simulator' : 'the local evaluator';
  const live = 'the live account of your AWS credentials, which is only read';
  const account = isLive ? [file, live].filter((part) => part !== null).join(' and ') : (file ?? demo);
  const sent = [
    ...(isLive ? ['reads and simulations, to AWS'] : []),
    ...(modelId === null ? [] : ['what you ask and what was found, secrets masked, to Amazon Bedrock']),
  ];
  return `whydenied listens on http://127.0.0.1:${port}

  decides with  ${engines}, ${account}
  words         ${modelId === null ? 'deterministic: no Bedrock configured' : `${modelId}, each sentence checked`}
  leaves here   ${sent.length === 0 ? 'nothing' : sent.join('; ')}

Ask it why:

  curl -s http://127.0.0.1:${port}/chat -d '${JSON.stringify({ message: example })}'

`;
};

const demo = 'the demo account 210987654321';

const example =
  'User: arn:aws:sts::210987654321:assumed-role/support-chat-role/support-chat is not authorized to perform: bedrock:InvokeModel on resource: arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0 because no identity-based policy allows the bedrock:InvokeModel action';
