import { symbolsIn } from '../../template/index.ts';
import { atRuntime, type Given, type GivenRecord } from './given.ts';

/**
 * The parameters of a call with a symbol for each wildcard and policy variable: a name that a call gives is one thing's, and written into a
 * policy those signs would mean many.
 */
export const namedAlone = (parameters: GivenRecord): GivenRecord =>
  Object.fromEntries(Object.entries(parameters).map(([key, value]) => [textAlone(key), valueAlone(value)]));

type Called = { readonly parameters: GivenRecord; readonly region: string | null };

/** The same for all that a call is given. */
export const callAlone = <Call extends Called>(call: Call): Call => ({
  ...call,
  parameters: namedAlone(call.parameters),
  region: call.region === null ? null : textAlone(call.region),
});

const valueAlone = (value: Given): Given => {
  if (typeof value === 'string') return textAlone(value);
  return Array.isArray(value) ? value.map(valueAlone) : namedAlone(value as GivenRecord);
};

const textAlone = (text: string): string =>
  text.replaceAll(
    /(\uE000[^\uE001]*\uE001)|[*?]+|\$\{[^}]{0,200}\}/g,
    (_, symbol: string | undefined) => symbol ?? atRuntime(wildcard),
  );

const wildcard = 'a_wildcard';

/** Whether a call gave a name with a wildcard. */
export const isNamedByWildcard = (resource: string): boolean => symbolsIn(resource).includes(`?${wildcard}`);
