import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failedAs } from '../../signs/failed-as.ts';
import { found } from '../../signs/found.ts';
import { hasSentence, says } from '../../signs/says.ts';

export const llResourceNotFound: Cause = {
  id: 'LL_RESOURCE_NOT_FOUND',
  title: 'The id, Region or account of the resource is wrong',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['Get* in that region'],
  pitfalls: [],
  recognise: (clues) => {
    const isSaid = says(clues, 'resourceUnknown') || (says(clues, 'idNamed') && says(clues, 'notFound'));
    return isSaid && !hasSentence(clues)
      ? found({
          tier: 'sentence',
          because: 'the service does not know this resource in this Region and account',
        })
      : failedAs(clues, {
          kind: 'notFound',
          because: 'the service does not know this resource in this Region and account',
        });
  },
  remedy: () =>
    noChange([
      'compare id, Region and account with what exists there, for example',
      'aws bedrock-agent list-knowledge-bases --region REGION',
    ]),
};
