import type { Clues } from '../clues/clues.ts';
import type { Remedy } from '../remedy.ts';
import { grantInLayer } from './grant-in-layer.ts';
import { mendDeny } from './mend-deny.ts';

/** What a kind of policy that only limits asks for: an exception from its Deny, else an Allow in it. */
export const liftLimit = (clues: Clues, limit: keyof typeof limits, url: string): Remedy => {
  const { owner, text } = limits[limit];
  return clues.layer.kind === 'explicit' ? mendDeny(clues, owner) : grantInLayer(clues, limit, { text, url });
};

const limits = {
  permissionsBoundary: {
    owner: 'the owner of the boundary',
    text: 'the boundary limits whatever the identity policies allow',
  },
  session: { owner: 'whoever assumes the role', text: 'the session policy limits whatever the role allows' },
  vpcEndpoint: { owner: 'the owner of the VPC endpoint', text: 'the endpoint admits only what its policy allows' },
} as const;
