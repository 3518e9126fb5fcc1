import { showSymbols } from '../../template/index.ts';
import type { Actor, Need } from '../arrow.ts';
import { nodeIdOf } from '../world/look.ts';
import type { World } from '../world/world.ts';
import type { GivenRecord } from './given.ts';
import { headersOf } from './headers-of.ts';

/** An operation of AWS, from code or from a workflow. */
export type AwsCall = {
  readonly service: string;
  readonly operation: string;
  readonly parameters: GivenRecord;
  /** It may be given more than is known. */
  readonly isPartial?: true;
  readonly region: string | null;
  readonly actor: Actor;
};

/** A node that a call reaches, with the requests that this takes. */
export type Reached = {
  /** Who goes on from there, where it is not who calls. */
  readonly from?: string;
  readonly to: string;
  readonly label: string;
  readonly type: string;
  readonly needs: readonly Need[];
  readonly open?: string;
  /** The profile cannot be called from this Region. */
  readonly elsewhere?: boolean;
};

export type Asked = { readonly action: string; readonly resource: string };

/** The node that a request is for, with the request. */
export const reach = (world: World, call: AwsCall, { action, resource }: Asked): Reached => {
  const service = action.split(':')[0] ?? '';
  const isOpen = resource === '*' || /^\uE000\?[^\uE001]*\uE001$/.test(resource);
  const to = isOpen ? `service:${service}` : nodeIdOf(world, resource);
  return {
    to,
    label: isOpen ? service : showSymbols(resource),
    type: isOpen ? `service ${service}` : typeOf(world, to, service),
    needs: [needOf(call, { action, resource })],
  };
};

const typeOf = (world: World, id: string, service: string): string =>
  world.model.resources.get(id)?.type ?? `service ${service}`;

export const needOf = (call: AwsCall, { action, resource }: Asked): Need => ({
  actor: call.actor,
  action,
  resource,
  ...headersOf(call),
  by: 'identity',
  because: `\`${call.service}\` ${call.operation} is authorised by it`,
});
