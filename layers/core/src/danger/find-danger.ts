import { matchGlob } from '@whydenied/iam';
import type { Danger } from './danger.ts';
import { dangerOfResource } from './danger-of-resource.ts';
import { dangers } from './dangers.data.ts';

type Wanted = { readonly action: string; readonly resource: string };

/** What granting a request would hand out beyond one call; null for an ordinary permission. */
export const findDanger = (need: Wanted): Danger | null => {
  const action = need.action.toLowerCase();
  const listed = listedFor(serviceOf(action)).find(({ pattern }) => matchGlob(pattern, action))?.danger;
  if (listed !== undefined) return listed;
  if (writesAccess.test(action)) return dangers.find(({ id }) => id === 'opensResources') ?? null;
  return dangerOfResource(action, need.resource);
};

type Listed = { readonly pattern: string; readonly danger: Danger };

const serviceOf = (action: string): string => action.slice(0, action.indexOf(':') + 1);

/** What is listed for a service, in the order of the list; a pattern that names none stands for every one. */
const listedFor = (service: string): readonly Listed[] => byService.get(service) ?? ofAll;

const rows: readonly Listed[] = dangers.flatMap((danger) => danger.actions.map((pattern) => ({ pattern, danger })));
const isOfAll = ({ pattern }: Listed): boolean => /^$|[*?]/.test(serviceOf(pattern));
const ofAll = rows.filter(isOfAll);
const byService = new Map(
  [...new Set(rows.filter((each) => !isOfAll(each)).map(({ pattern }) => serviceOf(pattern)))].map((service) => [
    service,
    rows.filter((each) => isOfAll(each) || serviceOf(each.pattern) === service),
  ]),
);

// AWS calls what says who may reach a resource by a few names, whichever service it is.
const writesAccess =
  /:(?:(?:put|set|update|create|delete|associate|attach|modify)[a-z]*(?:(?:resource|bucket|key|repository|registry|domainname|domainnamemanagement|restapi|filesystem|accesspoint|vaultaccess|access|sharing)policy(?:forobjectlambda)?|datalakesettings|publicaccessblock|accessgrant|acl)|(?:add|put|modify|create|update)[a-z]*permissions?|(?:batch)?grantpermissions)$/;
