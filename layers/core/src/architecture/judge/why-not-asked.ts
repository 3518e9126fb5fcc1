import { isHidden } from '../../secrets/index.ts';
import { isNamedByWildcard } from '../calls/named-alone.ts';

/** Why a call on this target is not said to be denied: it is not made, fails before, or its target was hidden; null where it may be. */
export const whyNotAsked = (resource: string): string | null =>
  isHidden(resource)
    ? hidden
    : isNamedByWildcard(targetIn(resource))
      ? pattern
      : (Object.entries(reasons).find(([symbol]) => names(resource, `\uE000?${symbol}\uE001`))?.[1] ?? null);

// Nobody knows any more whether it fits what is granted
const hidden = 'its name was taken for a credential, and hidden before anything was read';

// A call takes one name, and the patterns of the names have no such sign; written into a policy it would mean many
// https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html, https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html
const pattern =
  'its target is named with a wildcard, which is no name of one thing: AWS refuses such a call, whatever is granted';

// The key of an object may hold any sign
const targetIn = (resource: string): string =>
  resource.startsWith('arn:aws:s3:::') ? (resource.split('/')[0] ?? '') : resource;

const reasons: Readonly<Record<string, string>> = {
  __proto__: null as never,
  it_is_not_set: 'the variable that names its target is not set in the template',
  it_is_no_ARN: 'its target is no ARN, which the service refuses before IAM is asked',
};

const names = (resource: string, symbol: string): boolean =>
  resource.startsWith('arn:aws:s3:::') ? resource.startsWith(`arn:aws:s3:::${symbol}`) : resource.includes(symbol);
