import { callNeeds } from '../calls/call-needs.ts';
import { atRuntime, type Given } from '../calls/given.ts';
import type { AwsCall, Reached } from '../calls/reach.ts';
import type { World } from '../world/world.ts';

/** What a call reaches; a call that nothing is known of is said to be open. */
export const reachedBy = (world: World, call: AwsCall): readonly Reached[] => {
  const reached = callNeeds(world, call);
  const open = `what \`${call.service}:${call.operation}\` is authorised by is not recorded`;
  return reached.length > 0
    ? reached
    : [{ to: `service:${call.service}`, label: call.service, type: `service ${call.service}`, needs: [], open }];
};

/** What a state passes on, with `…$` and expressions as known only when it runs. */
export const givenIn = (value: unknown): Given => {
  if (typeof value === 'string') return /^\{%[\s\S]*%\}$/.test(value) ? atRuntime('expression') : value;
  if (Array.isArray(value)) return value.map(givenIn);
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) =>
      key.endsWith('.$') ? [key.slice(0, -2), atRuntime(key.slice(0, -2))] : [key, givenIn(child)],
    ),
  );
};
