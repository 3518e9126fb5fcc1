import { valuesTold } from '../../../intake/index.ts';
import type { Cause, Recognition } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';
import { says } from '../../signs/says.ts';
import { wasConnected } from '../../signs/was-connected.ts';

export const noNetworkPath: Cause = {
  id: 'NO_NETWORK_PATH',
  isListed: false,
  title: 'The client cannot open a connection to the endpoint',
  edge: 'the network',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/vpc-interface-endpoints.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['noNetworkPath'],
      confidence: 'likely',
      because: 'the connection was not opened, so no policy was asked: a refusal of IAM is an answer, and none came',
    }) ?? (says(clues, 'privateNetwork') && !wasConnected(clues) ? waitedInVain(clues) : null),
  remedy: (clues) =>
    noChange(
      [
        'in a private subnet the call needs an interface endpoint of the service in that VPC, or a NAT gateway',
        `aws ec2 describe-vpc-endpoints --filters Name=service-name,Values=${endpointOf(clues)}`,
      ],
      ['the security groups of the client and of the endpoint have to let port 443 through'],
    ),
};

/** In a private network what waits until it is ended has no way out, however long it may wait. */
const waitedInVain = (clues: Clues): Recognition | null =>
  failed(clues, {
    failures: ['timedOut'],
    confidence: 'likely',
    because: 'a call that waits in a private network was not refused: IAM answers at once and in words',
  });

/** The endpoint's name after the host that was called; what is not told stays a symbol. */
const endpointOf = ({ facts }: Clues): string => {
  const [service] = valuesTold(facts, 'endpointService');
  const [region] = facts.mentions.regions;
  return `com.amazonaws.${region ?? 'REGION'}.${service ?? 'bedrock-runtime'}`;
};
