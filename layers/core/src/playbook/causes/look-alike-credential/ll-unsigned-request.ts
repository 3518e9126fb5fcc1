import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { isAction } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';

export const llUnsignedRequest: Cause = {
  id: 'LL_UNSIGNED_REQUEST',
  title: 'The request was not signed',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'both',
  url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html',
  evidence: ['is the HTTP client signing?'],
  pitfalls: [],
  recognise: (clues) =>
    clues.principal.kind === 'anonymous' &&
    clues.service !== 'execute-api' &&
    clues.service !== 's3' &&
    !isAction(clues, 'lambda:InvokeFunctionUrl', 'lambda:InvokeFunction')
      ? found({
          tier: 'sentence',
          because: 'the denied principal is anonymous: the HTTP client does not sign with SigV4',
        })
      : null,
  remedy: () =>
    noChange([
      'sign the request with SigV4 (the service name of the endpoint, the Region of the domain); granting the role changes nothing',
    ]),
};
