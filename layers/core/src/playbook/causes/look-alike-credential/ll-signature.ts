import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llSignature: Cause = {
  id: 'LL_SIGNATURE',
  title: 'The signature of the request does not fit',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['signatureRefused'],
      because: 'secret, Region, service name, clock or a proxy that alters headers; no policy was asked',
    }),
  remedy: () => noChange(['check secret key, Region and service name of the signer, the clock, and proxies between']),
};
