import { actionNames } from './data/action-names.data.ts';
import { readActionResources } from './read-action-resources.ts';
import { type ActionInfo, readServiceBlock } from './read-service-block.ts';

/**
 * What AWS's Service Authorization Reference says of an action, in AWS's spelling; undefined when there is no such action.
 * ARN patterns hold `{Partition}`, `{Region}`, … for what varies. Of services outside GenAI only the name and the resource types
 * are known: their `accessLevel` is empty and the list of their keys is too.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
export const actionInfo = (action: string): ActionInfo | undefined => {
  const colon = action.indexOf(':');
  if (colon < 1) return undefined;
  const prefix = action.slice(0, colon).toLowerCase();
  const name = action.slice(colon + 1).toLowerCase();
  const service = readServiceBlock(prefix);
  if (service !== null) return service.actions.get(name);
  const names = namesOnly(prefix);
  const at = names.findIndex((known) => known.toLowerCase() === name);
  if (at === -1) return undefined;
  const resourceTypes = readActionResources(prefix, at);
  return { action: `${prefix}:${names[at]}`, accessLevel: '', resourceTypes, conditionKeys: [] };
};

/** Whether AWS has this action, whatever the case it is written in. */
export const isAction = (action: string): boolean => actionInfo(action) !== undefined;

/** All actions of a service prefix, such as `bedrock`, in AWS's spelling; empty for an unknown prefix. */
export const actionsOf = (servicePrefix: string): readonly string[] => {
  const prefix = servicePrefix.toLowerCase();
  const service = readServiceBlock(prefix);
  if (service !== null) return [...service.actions.values()].map((info) => info.action);
  return namesOnly(prefix).map((name) => `${prefix}:${name}`);
};

/** Whether a policy can name a resource for the action; true as well of one that AWS does not have. */
export const hasResourceType = (action: string): boolean => {
  const info = actionInfo(action);
  return info === undefined || info.resourceTypes.length > 0;
};

/**
 * Whether AWS asks about the action on a resource in every call, so that `*` is wider than the call; true as well of one that AWS does not have.
 * Of a service of GenAI: whether it has a resource type at all, since the optional ones of most (an object or one through an access point) stand for each other.
 */
export const isAlwaysOnResource = (action: string): boolean =>
  !grantedOnAll.has(action) &&
  (actionInfo(action)?.resourceTypes.some(({ isOptional }) => isOptional !== true) ?? true);

// AWS's own page grants these on `*`: https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
const ofNetworks = [
  ...['CreateNetworkInterface', 'DescribeNetworkInterfaces', 'DeleteNetworkInterface', 'DescribeSubnets'],
  ...['AssignPrivateIpAddresses', 'UnassignPrivateIpAddresses', 'DescribeSecurityGroups', 'DescribeVpcs'],
].map((name) => `ec2:${name}`);

// AWS marks the resource types of these as optional: without a lexicon, a terminology, a model or a dataset of one's own the call is on nothing.
// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazontranslate.html
const withOptional = [
  ...['PutMetricData', 'GetMetricData', 'ListMetrics'].map((name) => `cloudwatch:${name}`),
  ...['TranslateText', 'TranslateDocument', 'StartTextTranslationJob'].map((name) => `translate:${name}`),
  ...['SynthesizeSpeech', 'StartSpeechSynthesisTask', 'StartSpeechSynthesisStream'].map((name) => `polly:${name}`),
  ...['rekognition:DetectModerationLabels', 'rekognition:StartMediaAnalysisJob', 'comprehend:DetectEntities'],
];

const grantedOnAll: ReadonlySet<string> = new Set([...ofNetworks, ...withOptional]);

const lines = new Map<string, string>();

const namesOnly = (prefix: string): readonly string[] => linesByPrefix().get(prefix)?.split(' ').slice(1) ?? [];

const linesByPrefix = (): ReadonlyMap<string, string> => {
  if (lines.size > 0) return lines;
  for (const line of actionNames.split('\n')) lines.set(line.slice(0, line.indexOf(' ')), line);
  return lines;
};
