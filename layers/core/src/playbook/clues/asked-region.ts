import type { ContextValue } from '@whydenied/iam';
import { isRegion, readArn } from '../../arn/index.ts';

/** What AWS itself puts into a request to Bedrock: the Region that is asked, `unspecified` for a model without one. */
export const askedRegion = (resource: string): Readonly<Record<string, ContextValue>> => {
  const { service, region, account, type } = readArn(resource);
  if (service !== 'bedrock') return {};
  if (isRegion(region)) return { 'aws:RequestedRegion': region };
  // https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
  const isGlobal = region === '' && account === '' && type === 'foundation-model';
  return isGlobal ? { 'aws:RequestedRegion': 'unspecified' } : {};
};
