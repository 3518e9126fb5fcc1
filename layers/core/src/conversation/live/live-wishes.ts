import { isAccountId, isOfIam, readArn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { ChainRequest } from '../../playbook/index.ts';
import type { ReadWish } from '../ports.ts';
import { readPermission } from './read-permission.ts';

// A chain names a handful; a text that names hundreds is not a chain.
const mostResources = 12;

/** The principals of a chain that an account holds: no service, no part to fill in, no masked account. */
export const principalsIn = (requests: readonly ChainRequest[]): readonly string[] => [
  ...new Set(requests.flatMap(({ principal }) => (principal !== null && isWhole(principal) ? [principal] : []))),
];

/** What else the account tells of a call: the resources of its chain and of its text, and the endpoint that the facts name. */
export const wishesOf = (facts: Facts, requests: readonly ChainRequest[]): readonly ReadWish[] => [
  ...resourcesIn(facts, requests),
  ...endpointsIn(facts, requests),
];

const isWhole = (arn: string): boolean => isOfIam(arn) && isAccountId(readArn(arn).account) && !/[{}*]/.test(arn);

/** What the chain asks for, then what it is asked for, then what else the text names: whatever has something to read. */
const resourcesIn = (facts: Facts, requests: readonly ChainRequest[]): readonly ReadWish[] => {
  const owners = new Map<string, string | null>();
  const add = (arn: unknown, owner: string | null): void => {
    if (typeof arn === 'string' && arn.startsWith('arn:') && !/[{}*]/.test(arn) && !owners.has(arn))
      owners.set(arn, owner);
  };
  for (const { resource, resourceAccount, principal } of requests)
    add(resource, resourceAccount ?? accountIn(principal));
  for (const { context } of requests) add(context['aws:SourceArn'], null);
  // A role that is named and not assumed is read as a principal, or not at all.
  for (const arn of facts.mentions.arns) if (!isOfIam(arn)) add(arn, accountIn(requests[0]?.principal));
  return [...owners]
    .map(([arn, owner]) => ({ kind: 'resource' as const, arn, account: accountIn(arn) ?? owner }))
    .filter((wish) => readPermission(wish) !== null)
    .slice(0, mostResources);
};

const accountIn = (arn: string | null | undefined): string | null => {
  const { account } = readArn(arn);
  return isAccountId(account) ? account : null;
};

/** The endpoint's id stands in the request's context or in the text. */
const endpointsIn = (facts: Facts, requests: readonly ChainRequest[]): readonly ReadWish[] => {
  const [main] = requests;
  const inContext = main?.context['aws:SourceVpce'];
  const id = typeof inContext === 'string' ? inContext : /\bvpce-[0-9a-f]{8,17}\b/.exec(facts.plain)?.[0];
  const region = readArn(main?.resource).region || facts.mentions.regions[0];
  const account = readArn(main?.principal).account;
  if (id === undefined || region === undefined || !/^\d{12}$/.test(account)) return [];
  return [{ kind: 'vpcEndpoint', id, region, account }];
};
