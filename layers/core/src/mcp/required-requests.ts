import { readArn } from '../arn/index.ts';
import { actionInfo, isInferenceProfileId } from '../catalog/index.ts';
import { type ModelTarget, modelChain } from '../playbook/index.ts';

export type RequiredRequest = {
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly because: string | null;
};

export type CallPlace = {
  readonly model?: string | undefined;
  readonly resource?: string | undefined;
  readonly region?: string | undefined;
  readonly account?: string | undefined;
};

const onModels = /^bedrock:(InvokeModel|InvokeModelWithResponseStream|CountTokens)$/;

/** One request for each action and resource; what is not given stays in braces. */
export const requestsOf = (actions: readonly string[], place: CallPlace): readonly RequiredRequest[] => [
  ...modelRequests(
    actions.filter((action) => onModels.test(action)),
    place,
  ),
  ...actions.filter((action) => !onModels.test(action)).flatMap((action) => plainRequests(action, place)),
];

const modelRequests = (actions: readonly string[], place: CallPlace): readonly RequiredRequest[] =>
  modelChain({
    target: targetOf(place),
    principal: null,
    by: 'denied',
    edge: 'call->model',
    partition: partitionOf(place.region ?? readArn(place.model).region),
    actions,
  }).flatMap(({ action, resource, context, because }) =>
    action === null || resource === null ? [] : [{ action, resource, context, because }],
  );

const targetOf = ({ model, resource, region, account }: CallPlace): ModelTarget => {
  const written = model ?? resource ?? '{ModelId}';
  const parts = readArn(written);
  const isArn = written.startsWith('arn:');
  const sourceRegion = region ?? (isArn ? parts.region : '{Region}');
  const id = isArn ? written.split('/').slice(1).join('/') || written : written;
  if (written.includes(':application-inference-profile/'))
    return { kind: 'applicationProfile', arn: written, modelId: null, modelArns: [] };
  if (isInferenceProfileId(id))
    return {
      kind: 'profile',
      profileId: id,
      sourceRegion,
      account: account ?? (isArn ? parts.account : '{Account}'),
      modelArns: [],
    };
  if (isArn && !written.includes('::foundation-model/')) return { kind: 'other', arn: written };
  return { kind: 'model', modelId: id, region: sourceRegion };
};

const partitionOf = (region: string): string => {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
};

/** The resource that the call names, else the shape of the action's own. */
const plainRequests = (action: string, place: CallPlace): readonly RequiredRequest[] => {
  const types = actionInfo(action)?.resourceTypes ?? [];
  const plain = (resource: string): RequiredRequest => ({ action, resource, context: {}, because: null });
  if (types.length === 0) return [plain('*')];
  const { resource } = place;
  if (resource !== undefined && types.some(({ arns }) => arns.some((pattern) => fits(pattern, resource))))
    return [plain(resource)];
  // Of an object and an object behind an access point, the plain one.
  const [first] = types.flatMap(({ arns }) => arns).sort((one, other) => one.length - other.length);
  return [plain(first === undefined ? '*' : fill(first, place))];
};

const fits = (pattern: string, arn: string): boolean => {
  const [form, given] = [readArn(pattern), readArn(arn)];
  return form.service === given.service && given.name.startsWith(prefixOf(form.name));
};

/** `table/` of `table/{TableName}`; nothing where the name comes first. */
const prefixOf = (resource: string): string => /^[\w-]+[/:]/.exec(resource)?.[0] ?? '';

const fill = (pattern: string, { region, account }: CallPlace): string =>
  pattern
    .replaceAll('{Partition}', partitionOf(region ?? ''))
    .replaceAll('{Region}', region ?? '{Region}')
    .replaceAll('{Account}', account ?? '{Account}');

/** The requests as statements: actions that share their resources in one. */
export const statementsOf = (requests: readonly RequiredRequest[]): readonly object[] => {
  const byAction = new Map<string, string[]>();
  for (const { action, resource } of requests) byAction.set(action, [...(byAction.get(action) ?? []), resource]);
  const byResources = new Map<string, { readonly actions: string[]; readonly resources: readonly string[] }>();
  for (const [action, resources] of byAction) {
    const key = resources.join('\n');
    const known = byResources.get(key);
    if (known === undefined) byResources.set(key, { actions: [action], resources });
    else known.actions.push(action);
  }
  return [...byResources.values()].map(({ actions, resources }) => ({
    Effect: 'Allow',
    Action: one(actions),
    Resource: one(resources),
  }));
};

const one = (list: readonly string[]): string | readonly string[] => (list.length === 1 ? (list[0] ?? '') : list);
