import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const certificateUnknown: Cause = {
  id: 'CERTIFICATE_UNKNOWN',
  isListed: false,
  title: 'The client does not trust the certificate that it was shown',
  edge: 'the network',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-gen-config.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['certificateUnknown'],
      confidence: 'likely',
      because: 'the TLS connection was not set up: a proxy that opens traffic, or an old list of authorities',
    }),
  remedy: () =>
    noChange(["give the client the authority of the company's proxy: AWS_CA_BUNDLE, or the list of the runtime"]),
};
