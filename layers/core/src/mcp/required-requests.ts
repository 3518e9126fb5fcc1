import { partitionOf, readArn } from '../arn/index.ts';
import { type AuthorizedActions, isInferenceProfileId, receivingService } from '../catalog/index.ts';
import { type ModelTarget, modelChain } from '../playbook/index.ts';
import { fillName, fitsShape, shapesOf } from './resource-shape.ts';

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

/** The actions of the call at this place: those that it sometimes needs too, where it names what they are for. */
export const actionsAt = (known: AuthorizedActions, place: CallPlace): readonly string[] => [
  ...known.required,
  ...known.conditional.filter((action) => isNamed(action, known, place)),
];

const isNamed = (action: string, { required }: AuthorizedActions, { model, resource }: CallPlace): boolean => {
  if (onModels.test(action)) return model !== undefined && !required.some((each) => onModels.test(each));
  if (action === 'bedrock:GetInferenceProfile') return model !== undefined && isProfile(model);
  const isOf = (each: string): boolean =>
    resource !== undefined && shapesOf(each).some((shape) => fitsShape(shape, resource));
  return isOf(action) && !required.some(isOf);
};

const isProfile = (model: string): boolean =>
  isInferenceProfileId(model) || /:(?:application-)?inference-profile\//.test(model);

/** One request for each action and resource; what is not given stays in braces. */
export const requestsOf = (actions: readonly string[], place: CallPlace): readonly RequiredRequest[] => [
  ...modelRequests(
    actions.filter((action) => onModels.test(action)),
    place,
  ),
  ...actions
    .filter((action) => !onModels.test(action))
    .map((action) => ({
      ...{ action, resource: plainResource(action, place), because: null },
      context: action === 'iam:PassRole' ? passedTo(actions) : {},
    })),
];

/** The service that gets the role is the one that is called; a role of ECS is its tasks'. */
const passedTo = ([first = '']: readonly string[]): Readonly<Record<string, string>> => {
  const service = receivingService(first);
  return service === null ? {} : { 'iam:PassedToService': service };
};

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

/** The resource that the call names, else the shape of the action's own, with the name that was given in it. */
const plainResource = (action: string, place: CallPlace): string => {
  const shapes = shapesOf(action);
  const { resource, model } = place;
  const [first] = shapes;
  if (first === undefined) return '*';
  if (resource !== undefined && shapes.some((shape) => fitsShape(shape, resource))) return resource;
  if (action === 'bedrock:GetInferenceProfile' && model !== undefined) {
    const shape = shapes.find((each) => each.includes(':inference-profile/')) ?? first;
    return model.startsWith('arn:') ? model : fill(shape, place).replace(/\{\w+\}$/, model);
  }
  return fill(resource === undefined ? first : fillName(first, resource), place);
};

const fill = (pattern: string, { region, account }: CallPlace): string =>
  pattern
    .replaceAll('{Partition}', partitionOf(region ?? ''))
    .replaceAll('{Region}', region ?? '{Region}')
    .replaceAll('{Account}', account ?? '{Account}');

/** The requests as statements: actions that share their resources in one; a role is passed to its service only. */
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
  const [service] = requests.flatMap(({ context }) => context['iam:PassedToService'] ?? []);
  return [...byResources.values()].map(({ actions, resources }) => ({
    ...{ Effect: 'Allow', Action: one(actions), Resource: one(resources) },
    ...(service !== undefined && actions.includes('iam:PassRole')
      ? { Condition: { StringEquals: { 'iam:PassedToService': service } } }
      : {}),
  }));
};

const one = (list: readonly string[]): string | readonly string[] => (list.length === 1 ? (list[0] ?? '') : list);
