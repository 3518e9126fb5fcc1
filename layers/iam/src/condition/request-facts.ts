import type { Principal } from '../language/principal.ts';
import type { ActionName } from '../match/action-pattern.ts';
import type { RequestResource } from '../match/request-resource.ts';

/** What a request says beside its context: enough to derive the keys that follow from it. */
export type RequestFacts = {
  readonly principal: Principal;
  readonly action: ActionName;
  readonly resource: RequestResource;
  /** The owner of the resource, as far as known; empty when nobody knows. */
  readonly resourceAccount: string;
  /** The alias that the request names a KMS key by: `alias/docs`. */
  readonly requestAlias?: string | undefined;
};
