import { symbolOf } from '../../template/index.ts';

/** A call's parameter with symbols for what is not known: `?…` for what only the running code knows. */
export type Given = string | readonly Given[] | { readonly [key: string]: Given };

export type GivenRecord = { readonly [key: string]: Given };

/** What only the running code knows. */
export const atRuntime = (what: string): string =>
  symbolOf(`?${what.replaceAll(/[^A-Za-z0-9_.-]/g, '_').slice(0, 40)}`);

/** The text of a parameter, whatever the case its name is written in; undefined where it is not given or no text. */
export const textIn = (parameters: GivenRecord, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const found = fieldIn(parameters, name);
    if (typeof found === 'string' && found !== '') return found;
  }
  return undefined;
};

export const fieldIn = (parameters: Given | undefined, name: string): Given | undefined => {
  if (typeof parameters !== 'object' || Array.isArray(parameters)) return undefined;
  const record = parameters as GivenRecord;
  if (Object.hasOwn(record, name)) return record[name];
  const lower = name.toLowerCase();
  const key = Object.keys(record).find((each) => each.toLowerCase() === lower);
  return key === undefined ? undefined : record[key];
};

export const listIn = (value: Given | undefined): readonly Given[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value as Given];
