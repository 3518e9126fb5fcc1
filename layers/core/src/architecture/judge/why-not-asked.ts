/** Why a call on this target is never authorised: it is not made, or fails before; null where it may be. */
export const whyNotAsked = (resource: string): string | null =>
  Object.entries(reasons).find(([symbol]) => names(resource, `\uE000?${symbol}\uE001`))?.[1] ?? null;

const reasons: Readonly<Record<string, string>> = {
  it_is_not_set: 'the variable that names its target is not set in the template',
  it_is_no_ARN: 'its target is no ARN, which the service refuses before IAM is asked',
};

const names = (resource: string, symbol: string): boolean =>
  resource.startsWith('arn:aws:s3:::') ? resource.startsWith(`arn:aws:s3:::${symbol}`) : resource.includes(symbol);
