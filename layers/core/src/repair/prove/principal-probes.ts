import type { Case } from '../apply/case.ts';
import type { Change } from '../change.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { valuesOf } from '../document/values-of.ts';
import { isSamePrincipal } from '../home/principal-key.ts';

export type PrincipalProbes = { readonly named: readonly string[]; readonly strangers: readonly string[] };

/** Whom a changed statement could let in: the chain's principals, those it names, and a stranger of each kind. */
export const principalProbes = (change: Change, statement: JsonObject, asked: Case): PrincipalProbes => {
  const chain = asked.diagnosis.requests.flatMap(({ principal }) => (principal === null ? [] : [principal]));
  if (change.policyType !== 'resource' && change.policyType !== 'vpcEndpoint')
    return { named: owners(change, chain), strangers: [] };
  const others = namedIn(statement).filter((name) => !chain.some((principal) => isSamePrincipal(principal, name)));
  return { named: [...new Set([...chain, ...others])], strangers: strangers(change) };
};

const owners = (change: Change, chain: readonly string[]): readonly string[] => {
  const { attachTo } = change;
  if (attachTo === null) return chain.slice(0, 1);
  const asChain = chain.find((principal) => isSamePrincipal(principal, attachTo));
  return [asChain ?? attachTo];
};

const namedIn = (statement: JsonObject): readonly string[] => {
  const principal = statement['Principal'];
  const names = isJsonObject(principal) ? Object.values(principal).flatMap(valuesOf) : [];
  return names.filter((name) => name !== '*').map((name) => asCaller(name));
};

// A whole account in a policy stands for everybody in it.
const asCaller = (name: string): string => {
  if (/^\d{12}$/.test(name)) return `arn:aws:iam::${name}:role/somebody`;
  return name.endsWith(':root') ? `${name.slice(0, -':root'.length)}:role/somebody` : name;
};

export const strangerAccount = '999999999999';

const strangers = (change: Change): readonly string[] => {
  const account = change.attachTo?.split(':')[4] ?? '';
  const neighbour = /^\d{12}$/.test(account) ? [`arn:aws:iam::${account}:role/somebody`] : [];
  return ['anonymous', `arn:aws:iam::${strangerAccount}:role/somebody`, ...neighbour];
};
