import type { Value } from '../source/index.ts';
import { regionOf } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { atRuntime, type Given } from './given.ts';

// More alternatives than these of one call are not followed
const most = 12;

type Reading = { readonly world: World; readonly environment: Readonly<Record<string, string>> };

/** A value of the code, each alternative of it, with the environment's values and symbols in place. */
export const toGiven = (value: Value, reading: Reading): readonly Given[] => {
  switch (value.kind) {
    case 'text':
      return [value.text];
    case 'environment':
      return [variable(value.name, reading)];
    case 'join':
      return product(value.parts.map((part) => toGiven(part, reading))).map((parts) => parts.map(asText).join(''));
    case 'either':
      return value.options.flatMap((option) => toGiven(option, reading)).slice(0, most);
    case 'record': {
      const keys = Object.keys(value.fields);
      const fields = keys.map((key) => toGiven(value.fields[key] ?? unknown, reading));
      return product(fields).map((each) => Object.fromEntries(keys.map((key, index) => [key, each[index] ?? ''])));
    }
    case 'list':
      return product(value.items.map((item) => toGiven(item, reading)));
    case 'unknown':
      return [atRuntime(value.because)];
  }
};

const unknown: Value = { kind: 'unknown', because: 'value' };

const variable = (name: string, { world, environment }: Reading): string => {
  if (name === 'AWS_REGION' || name === 'AWS_DEFAULT_REGION') return regionOf(world);
  return (Object.hasOwn(environment, name) ? environment[name] : undefined) ?? atRuntime(name);
};

const asText = (given: Given): string => (typeof given === 'string' ? given : atRuntime('value'));

const product = (lists: readonly (readonly Given[])[]): readonly (readonly Given[])[] =>
  lists.reduce<readonly (readonly Given[])[]>(
    (rows, options) => rows.flatMap((row) => options.map((option) => [...row, option])).slice(0, most),
    [[]],
  );
