import type { ContextValue } from '@whydenied/iam';

/** What AWS itself puts into a request to Bedrock: the Region that is asked, `unspecified` for a model without one. */
export const askedRegion = (resource: string): Readonly<Record<string, ContextValue>> => {
  const [, , service, region = '', account = ''] = resource.split(':');
  if (service !== 'bedrock') return {};
  if (/^[a-z]{2}(?:-[a-z]+){1,2}-\d$/.test(region)) return { 'aws:RequestedRegion': region };
  // https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
  const isGlobal = region === '' && account === '' && resource.includes(':foundation-model/');
  return isGlobal ? { 'aws:RequestedRegion': 'unspecified' } : {};
};
