import type { Follower } from './follower.ts';
import type { ClassThing, Thing } from './thing.ts';
import { either } from './things.ts';

/** A field of pydantic's settings: the variable of its name, else its default. https://docs.pydantic.dev/latest/concepts/pydantic_settings/ */
export const settingsField = (follower: Follower, of: ClassThing, name: string): Thing => {
  const found = follower.environment(`${prefixOf(of)}${name}`.toUpperCase());
  if (found.kind !== 'nothing') return found;
  return of.statics.get(name) ?? either();
};

const prefixOf = (of: ClassThing): string => {
  const config = of.statics.get('model_config');
  const prefix = config?.kind === 'record' ? config.fields.get('env_prefix') : undefined;
  return prefix?.kind === 'text' ? prefix.text : '';
};
