import type { Scope } from './scope.ts';
import { hasSymbol, replaceSymbols, symbolOf } from './symbol.ts';

type Given = Pick<Scope, 'region' | 'account'>;

/** A text with the Region and the account that were given in place of their symbols. */
export const concreteText = (text: string, { region, account }: Given): string =>
  hasSymbol(text)
    ? replaceSymbols(text, (reference) => {
        if (reference === 'AWS::Region' && region !== null) return region;
        if (reference === 'AWS::AccountId' && account !== null) return account;
        return symbolOf(reference);
      })
    : text;

/** The same in every text of a value, also in keys. */
export const concrete = <T>(value: T, given: Given): T => deep(value, given) as T;

const deep = (value: unknown, given: Given): unknown => {
  if (typeof value === 'string') return concreteText(value, given);
  if (Array.isArray(value)) return value.map((item) => deep(item, given));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [concreteText(key, given), deep(child, given)]),
  );
};
