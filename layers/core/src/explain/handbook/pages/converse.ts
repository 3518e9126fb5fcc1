import { bedrockPage } from '../aws-page.ts';
import { allow, asks, policy } from '../example.ts';
import { app, novaLite } from '../example-account.ts';
import type { HandbookPage } from '../page.ts';

export const conversePage: HandbookPage = {
  id: 'converse',
  title: 'Converse',
  definition:
    '`Converse` and `ConverseStream` are one API for all chat models; IAM has no actions of these names: Converse is authorised by `bedrock:InvokeModel`, ConverseStream by `bedrock:InvokeModelWithResponseStream`.',
  wrong: [
    {
      belief: 'bedrock:Converse must be allowed',
      truth: '`bedrock:Converse` does not exist: a policy with it allows nothing, without an error.',
    },
  ],
  facts: [
    'Denying `bedrock:InvokeModel` also denies Converse: they cannot be told apart by action.',
    "Documents and images inside a Converse call come from the caller; an S3 location in it is read with the caller's permissions.",
  ],
  why: 'One permission for a model, however it is asked.',
  check: 'CloudTrail shows `eventName` Converse, the error `bedrock:InvokeModel`.',

  rows: {
    where: 'an API of bedrock-runtime',
    does: 'asks a model in one form for all',
    owner: '–',
    when: 'a chat with any model',
  },
  example: {
    says: 'Converse needs only this.',
    policies: { identity: [policy(allow('bedrock:InvokeModel', novaLite))] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', novaLite]),
      asks('implicitDeny', [app, 'bedrock:InvokeModelWithResponseStream', novaLite]),
    ],
  },
  arrow: 'Lambda → Bedrock',
  source: bedrockPage('Using the Converse API', 'conversation-inference-call'),
  related: ['lambda-to-bedrock', 'streaming'],
  names: ['converse', 'conversestream', 'converse api', 'bedrock:converse', 'bedrock:conversestream'],
};
