import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const eulaNotAccepted: Cause = {
  id: 'EULA_NOT_ACCEPTED',
  isListed: false,
  title: 'The endpoint wants the licence of the model accepted in the request',
  edge: 'the request',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/sagemaker/latest/dg/jumpstart-foundation-models-choose.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['eulaNotAccepted'],
      confidence: 'certain',
      because:
        'the container answers 424 until the request says that the end-user licence is accepted: IAM let the request through',
    }),
  remedy: () =>
    noChange([
      'send the custom attribute accept_eula=true with InvokeEndpoint, or accept the licence when the model is deployed',
    ]),
};
