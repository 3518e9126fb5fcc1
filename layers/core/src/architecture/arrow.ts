import type { ContextValue } from '@whydenied/iam';
import type { Way } from './network/way.ts';

/** A place in a file, as an offset of UTF-16 units; a file of code has its lines counted already. */
export type Spot =
  | { readonly kind: 'offset'; readonly file: string; readonly offset: number }
  | { readonly kind: 'line'; readonly file: string; readonly line: number; readonly column: number };

/** Who makes a request. */
export type Actor =
  | { readonly kind: 'role'; readonly id: string }
  | { readonly kind: 'service'; readonly name: string }
  /** A role whose policies the template does not hold. */
  | { readonly kind: 'unseen'; readonly arn: string; readonly because: string };

/** One access request that an arrow needs; symbols stand for what only the deployment or the running code knows. */
export type Need = {
  readonly actor: Actor;
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, ContextValue>>;
  /** What the request says of an object in its headers is in the context; what is not there, it does not say. */
  readonly showsHeaders?: true;
  /** The ways that it may take to its service; nobody knows them where they are left out. */
  readonly ways?: readonly Way[];
  /** `identity`: the actor's own policies; `resource`: the policy of the resource has to let a service in; `trust`: a role has to. */
  readonly by: 'identity' | 'resource' | 'trust';
  readonly because: string;
  /** The inference profile that this request comes of. */
  readonly profile?: string;
  /** Any one of these grants is enough for the arrow: requests with the same key are alternatives. */
  readonly anyOf?: string;
  /** Asked for only where another call has failed. */
  readonly isRescue?: true;
  /** Asked for only where a test turns out otherwise than it does with what the template and the code set. */
  readonly isUnset?: true;
};

export type Because = {
  readonly kind: 'code' | 'resource' | 'implied';
  readonly spot: Spot;
  readonly text: string;
  /** The code asks something before the call: it may not be made in every way of deploying. */
  readonly isGuarded?: boolean;
};

/** One wire of the architecture in one way of deploying it. */
export type Wire = {
  readonly from: string;
  readonly to: string;
  readonly because: Because;
  readonly needs: readonly Need[];
  /** Why it cannot be decided whole. */
  readonly open?: string;
  /** AWS or SAM makes what it needs. */
  readonly isGiven?: boolean;
};

export type ArchitectureNode = {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  readonly arn: string | null;
  readonly spot: Spot | null;
};
