import type { Explained } from '../explain-input.ts';

type Denied = {
  readonly principal: string | null;
  readonly action: string | null;
  readonly resource: string | null;
  readonly resourceAccount: string | null;
};

/** The call that a case is about, as complete as it is known. */
export const deniedOf = ({ diagnosis }: Explained): Denied => {
  const stated = diagnosis.requests[0];
  const known = diagnosis.requests.find(({ completes }) => completes === true) ?? stated;
  return {
    principal: stated?.principal ?? known?.principal ?? null,
    action: stated?.action ?? known?.action ?? null,
    resource: stated?.resource ?? known?.resource ?? null,
    resourceAccount: stated?.resourceAccount ?? known?.resourceAccount ?? null,
  };
};
