import type { OpenContext } from '../condition/open-context.ts';
import type { RequestFacts } from '../condition/request-facts.ts';
import type { Caller } from '../match/match-principal.ts';

/** A request taken apart, as statements are asked about it. */
export type Question = RequestFacts & {
  readonly actionText: string;
  readonly context: OpenContext;
  readonly caller: Caller;
  /** `aws:PrincipalArn` as the request gives it. */
  readonly toldArn: string | undefined;
  readonly hasBoundary: boolean;
};
