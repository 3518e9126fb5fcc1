import { conditionHolds, conditionNames } from '../../template/index.ts';
import { conditionPins } from './condition-pins.ts';
import type { World } from './world.ts';

/** What a parameter is not in one way of deploying: what its conditions would have to hold for, and do not. */
export const excludedValues = (world: World, parameter: string): readonly string[] => {
  const known = byWorld.get(world.scope) ?? excludedIn(world);
  byWorld.set(world.scope, known);
  return known.get(parameter) ?? [];
};

const byWorld = new WeakMap<World['scope'], ReadonlyMap<string, readonly string[]>>();

const excludedIn = ({ model, scope }: World): ReadonlyMap<string, readonly string[]> => {
  const pairs = conditionNames(model).flatMap(
    (name) => conditionPins(model, name, conditionHolds(name, scope)).excluded,
  );
  return new Map(
    [...Map.groupBy(pairs, ([parameter]) => parameter)].map(([parameter, own]) => [
      parameter,
      [...new Set(own.map(([, value]) => value))].sort(),
    ]),
  );
};
