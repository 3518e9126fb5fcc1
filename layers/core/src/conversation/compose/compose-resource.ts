import type { Composition } from './composition.ts';
import { denyBucketUnless } from './deny-bucket-unless.ts';
import type { Guarded } from './guarded.ts';
import { letPrincipalIn } from './let-principal-in.ts';
import { letServiceIn } from './let-service-in.ts';

/** A resource's own policy: a service of AWS let in for one source, everybody kept out who comes another way, or a role or an account let in; null: it is not told who or what. */
export const composeResource = (wish: Guarded): Composition | null =>
  letServiceIn(wish) ?? denyBucketUnless(wish) ?? letPrincipalIn(wish);
