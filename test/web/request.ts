import type { AnswerRequest } from '@whydenied/core';

/** A request of an answer, with only what a test is about to be said. */
export const request = (parts: Partial<AnswerRequest> = {}): AnswerRequest => ({
  principal: 'arn:aws:iam::111122223333:role/app',
  action: 'bedrock:InvokeModel',
  resource: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
  ...{ resourceAccount: null, context: {}, from: 'derived', decision: 'implicitDeny', decidedBy: 'local' },
  ...parts,
});
