import type { RequestFacts } from './request-facts.ts';

/** The Region a request is answered in: the resource's, or the one that global services have in each partition. */
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-requestedregion
export const requestedRegionOf = ({ action, resource, principal }: RequestFacts): string | undefined => {
  const homes = GLOBAL_SERVICES.get(action.service);
  if (homes !== undefined) return homes.get(partitionOf(resource.arn?.partition, principal));
  const region = resource.arn?.region;
  return region === '' ? undefined : region;
};

const partitionOf = (ofResource: string | undefined, principal: RequestFacts['principal']): string => {
  if (ofResource !== undefined) return ofResource;
  return 'arn' in principal ? (principal.arn.split(':', 2)[1] as string) : 'aws';
};

type HomeRegions = ReadonlyMap<string, string>;

// https://docs.aws.amazon.com/general/latest/gr/iam-service.html
const IAM_HOMES: HomeRegions = new Map([
  ['aws', 'us-east-1'],
  ['aws-us-gov', 'us-gov-west-1'],
  ['aws-cn', 'cn-north-1'],
  ['aws-iso', 'us-iso-east-1'],
  ['aws-iso-b', 'us-isob-east-1'],
  ['aws-iso-e', 'eu-isoe-west-1'],
  ['aws-iso-f', 'us-isof-south-1'],
  ['aws-eusc', 'eusc-de-east-1'],
]);

// In China the others answer from Ningxia: https://docs.amazonaws.cn/en_us/general/latest/gr/rande.html
const OTHER_HOMES: HomeRegions = new Map([...IAM_HOMES, ['aws-cn', 'cn-northwest-1']]);

const GLOBAL_SERVICES: ReadonlyMap<string, HomeRegions> = new Map([
  ['iam', IAM_HOMES],
  ...['organizations', 'cloudfront', 'route53', 'account', 'support', 'budgets', 'ce'].map(
    (service): [string, HomeRegions] => [service, OTHER_HOMES],
  ),
]);
