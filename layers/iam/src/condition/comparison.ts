import type { Fit } from '../match/resource-pattern.ts';
import type { ReadVariable } from '../match/template.ts';

/** A policy's values made ready: does one value of the request fit any of them? */
export type Comparison = {
  readonly fits: (value: string, read: ReadVariable) => Fit;
  /** Keys of the variables without a default. */
  readonly variables: readonly string[];
  /** Values that can never fit, and why. */
  readonly refused: readonly { readonly value: string; readonly because: string }[];
  /** Whether at least one value can. */
  readonly isUsable: boolean;
};

/** Puts together a comparison without variables: `parse` reads both sides, `fit` compares what it read. */
export const compareParsed = <Value>(
  values: readonly string[],
  rules: {
    readonly parse: (text: string) => Value | undefined;
    readonly fit: (requested: Value, wanted: Value) => boolean;
    readonly because: string;
  },
): Comparison => {
  const wanted: Value[] = [];
  const refused: { value: string; because: string }[] = [];
  for (const value of values) {
    const parsed = rules.parse(value);
    if (parsed === undefined) refused.push({ value, because: rules.because });
    else wanted.push(parsed);
  }
  const fits = (value: string): Fit => {
    const requested = rules.parse(value);
    return requested !== undefined && wanted.some((one) => rules.fit(requested, one)) ? 'yes' : 'no';
  };
  return { fits, variables: [], refused, isUsable: wanted.length > 0 || values.length === 0 };
};
