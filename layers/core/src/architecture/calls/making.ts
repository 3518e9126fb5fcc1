import type { World } from '../world/world.ts';
import type { GivenRecord } from './given.ts';

/** An action and what its call says of its resource. */
export type Called = { readonly action: string; readonly parameters: GivenRecord; readonly region: string | null };

export type Making = Called & {
  readonly name: string;
  readonly make: (service: string, rest: string) => string;
  readonly world: World;
};
