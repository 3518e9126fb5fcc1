import type { NativeThing, Thing } from '../follow/thing.ts';
import { optionsOf } from '../follow/things.ts';
import type { Client } from './client.ts';

const known = new WeakMap<NativeThing, Client>();

/** Remembers which client an object of the code is. */
export const isClient = (thing: Thing, client: Client): Thing => {
  if (thing.kind === 'native') known.set(thing, client);
  return thing;
};

/** The clients that a thing may be. */
export const clientsOf = (thing: Thing): readonly Client[] =>
  optionsOf(thing).flatMap((option) => {
    const client = option.kind === 'native' ? known.get(option) : undefined;
    return client === undefined ? [] : [client];
  });
