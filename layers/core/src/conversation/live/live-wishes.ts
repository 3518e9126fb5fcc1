import type { Facts } from '../../intake/index.ts';
import type { ChainRequest } from '../../playbook/index.ts';
import type { ReadWish } from '../ports.ts';

// A chain names a handful; a text that names hundreds is not a chain.
const mostResources = 12;

/** The principals of a chain that an account holds: no service, no part to fill in, no masked account. */
export const principalsIn = (requests: readonly ChainRequest[]): readonly string[] => [
  ...new Set(requests.flatMap(({ principal }) => (principal !== null && isWhole(principal) ? [principal] : []))),
];

/** What else the account tells of a chain: the resources it names, and the endpoint that the facts name. */
export const wishesOf = (facts: Facts, requests: readonly ChainRequest[]): readonly ReadWish[] => [
  ...resourcesIn(requests),
  ...endpointsIn(facts, requests),
];

const isWhole = (arn: string): boolean => /^arn:[\w-]+:(?:iam|sts)::\d{12}:/.test(arn) && !/[{}*]/.test(arn);

const resourcesIn = (requests: readonly ChainRequest[]): readonly ReadWish[] => {
  const owners = new Map<string, string | null>();
  for (const { resource, resourceAccount, principal } of requests) {
    if (resource === null || !resource.startsWith('arn:') || /[{}*]/.test(resource)) continue;
    const own = principal === null ? undefined : /^arn:[\w-]+:\w+::(\d{12}):/.exec(principal)?.[1];
    if (!owners.has(resource)) owners.set(resource, resourceAccount ?? own ?? null);
  }
  return [...owners].slice(0, mostResources).map(([arn, owner]) => {
    const inArn = arn.split(':')[4] ?? '';
    return { kind: 'resource', arn, account: /^\d{12}$/.test(inArn) ? inArn : owner };
  });
};

/** The endpoint's id stands in the request's context or in the text. */
const endpointsIn = (facts: Facts, requests: readonly ChainRequest[]): readonly ReadWish[] => {
  const [main] = requests;
  const inContext = main?.context['aws:SourceVpce'];
  const id = typeof inContext === 'string' ? inContext : /\bvpce-[0-9a-f]{8,17}\b/.exec(facts.plain)?.[0];
  const region = main?.resource?.split(':')[3] || facts.mentions.regions[0];
  const account = main?.principal?.split(':')[4] ?? '';
  if (id === undefined || region === undefined || !/^\d{12}$/.test(account)) return [];
  return [{ kind: 'vpcEndpoint', id, region, account }];
};
