import { resourcelessActions } from './resourceless-actions.data.ts';

/**
 * Whether an action is authorised on a resource, of the services that resource control policies reach; an action that the
 * data does not know counts as one. https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const hasResourceType = (service: string, name: string): boolean => {
  byService ??= readLines();
  return !byService.get(service)?.has(name);
};

let byService: ReadonlyMap<string, ReadonlySet<string>> | undefined;

const readLines = (): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    resourcelessActions.split('\n').map((line) => {
      const [service = '', ...names] = line.split(' ');
      return [service, new Set(names)];
    }),
  );
