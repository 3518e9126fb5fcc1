import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';
import { sentence } from '../../signs/sentence.ts';

export const llWrongEndpoint: Cause = {
  id: 'LL_WRONG_ENDPOINT',
  title: 'The call went to an endpoint that does not know the operation',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/endpoints.html',
  evidence: ['endpoint host of the client'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['endpointUnknown'],
      because:
        'the host does not exist in this Region or does not know the operation: inference calls go to bedrock-runtime, not to bedrock',
    }) ??
    failed(clues, {
      failures: ['unknownHost'],
      confidence: 'likely',
      because:
        'the name of the host is not known: a Region without the service, a misspelt URL, or a network without DNS for it',
    }),
  remedy: () =>
    noChange([
      'use the host bedrock-runtime.REGION.amazonaws.com for InvokeModel and Converse (bedrock-agent-runtime for agents and knowledge bases)',
    ]),
};
