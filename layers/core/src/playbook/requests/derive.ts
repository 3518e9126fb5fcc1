import type { ChainRequest } from '../chain-request.ts';

type Needed = Pick<ChainRequest, 'principal' | 'action' | 'resource'> & Partial<ChainRequest>;

/** A request that the text does not state, with what most of them have in common. */
export const derive = (needed: Needed): ChainRequest => ({
  resourceAccount: null,
  context: {},
  from: 'derived',
  edge: null,
  because: null,
  url: null,
  required: true,
  needsResourcePolicy: false,
  ...needed,
});
