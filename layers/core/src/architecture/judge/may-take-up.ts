import { hasSymbol } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import type { World } from '../world/world.ts';
import { couldMatch } from './overlaps.ts';
import { textsOf } from './texts-of.ts';

/** A role of the template whose trust names who asks: that its ARN is written with an account nobody knows here makes it no other. */
export const mayTakeUp = (need: Need, world: World): boolean => {
  const asking = need.actor.kind === 'role' ? world.roles.get(need.actor.id) : undefined;
  if (asking === undefined || !/^sts:AssumeRole/i.test(need.action) || !hasSymbol(need.resource)) return false;
  return [...world.roles.values()].some(
    ({ arn, trust }) =>
      couldMatch(arn, need.resource, { scope: world.scope }) &&
      trust.document.Statement.some((value) => {
        const { Effect: effect, Principal: principal } = value as {
          readonly Effect?: unknown;
          readonly Principal?: unknown;
        };
        return effect === 'Allow' && namesRole(principal, asking.arn);
      }),
  );
};

const namesRole = (principal: unknown, arn: string): boolean =>
  textsOf((principal as { readonly AWS?: unknown } | null | undefined)?.AWS).includes(arn);
