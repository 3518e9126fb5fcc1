import type { Composition } from './composition.ts';
import { denyAllBut } from './deny-all-but.ts';
import { denyBucketUnless } from './deny-bucket-unless.ts';
import type { Guarded } from './guarded.ts';
import { letPrincipalIn } from './let-principal-in.ts';
import { letServiceIn } from './let-service-in.ts';
import type { Wanted } from './wanted.ts';

/** A resource's own policy: a service of AWS let in for one source, everybody kept out who comes another way, or a role or an account let in; null: it is not told who or what. */
export const composeResource = (wish: Guarded): Composition | null =>
  letServiceIn(wish) ?? letInUnder(wish) ?? denyBucketUnless(wish) ?? denyAllBut(wish) ?? letPrincipalIn(wish);

/** "Only this role may write, and only with TLS": who is let in, and everybody kept out who comes another way. */
const letInUnder = (wish: Guarded): Composition | null => {
  const isHow = (id: Wanted['id']): boolean => id === 'tls' || id === 'encrypted';
  const how = wish.wanted.filter(({ id }) => isHow(id));
  if (how.length === 0 || wish.named.principals.length === 0 || wish.target !== 'bucket') return null;
  const letIn = letPrincipalIn({ ...wish, wanted: wish.wanted.filter(({ id }) => !isHow(id)) });
  const kept = denyBucketUnless({ ...wish, wanted: how });
  if (letIn === null || kept === null || letIn.statements.length === 0) return null;
  return {
    ...letIn,
    statements: [...letIn.statements, ...kept.statements],
    asks: [
      ...letIn.asks.map((ask) => ({
        ...ask,
        request: {
          ...ask.request,
          context: { ...ask.request.context, ...Object.assign({}, ...how.map(({ met }) => met)) },
        },
      })),
      ...kept.asks.filter(({ expect }) => expect === 'denied'),
    ],
  };
};
