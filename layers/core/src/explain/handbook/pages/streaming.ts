import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const streamingPage: HandbookPage = {
  id: 'streaming',
  title: 'Streaming answers',
  definition:
    'A streamed answer is another action: `bedrock:InvokeModelWithResponseStream`, for the operations InvokeModelWithResponseStream and ConverseStream. `bedrock:InvokeModel` does not include it.',
  wrong: [
    {
      belief: 'who may invoke may also stream',
      truth: 'Invoking and streaming are two actions; allow both where the code uses both.',
    },
  ],
  facts: [
    '`bedrock:InvokeModel*` means both of them (and what AWS adds later).',
    'Agents stream under `bedrock:InvokeAgent`; there is no action of its own for it.',
    'A Deny meant for models must name both actions.',
  ],
  why: 'A switch from Converse to ConverseStream is the commonest denial after a release.',
  check: 'The error names the action with “WithResponseStream”.',

  rows: {
    where: "on the caller's role",
    does: 'lets it stream',
    owner: "the role's owner",
    when: 'the answer appears word by word',
  },
  example: {
    says: 'Streaming only.',
    policies: { identity: [policy(allow('bedrock:InvokeModelWithResponseStream', novaLite))] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModelWithResponseStream', novaLite]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', novaLite]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage('Prerequisites for running model inference', 'inference-prereq'),
  related: ['lambda-to-bedrock', 'converse'],
  names: [
    'invokemodelwithresponsestream',
    'bedrock:invokemodelwithresponsestream',
    'streaming',
    'stream',
    'streamed',
    'streamed answer',
    'antworten streamen',
    'réponse en streaming',
    'respuesta en streaming',
    'resposta em streaming',
    'risposta in streaming',
    'ストリーミング',
    '流式',
  ],
};
