import { bucketNamed, nameParts, readArn, withParts } from '../../arn/index.ts';
import { actionInfo } from '../../catalog/index.ts';
import { nameOfPart } from './fill-in.ts';

/**
 * The one thing that a denied call named: AWS's sentence holds a pattern only where the call asks for many or makes what has no id yet. Where
 * it holds another one, the name was taken out of the text, or put in by somebody: it is left to fill in, and no pattern is granted.
 */
export const oneThing = (action: string, resource: string): string => {
  const { service, name, region, account, isWhole } = readArn(resource);
  // `********9012` and `table/****` are blacked out: whoever fills them in is asked already.
  if (!isWhole || /\*\*/.test(resource)) return resource;
  const placed = withParts(resource, {
    region: /[*?]/.test(region) ? '{Region}' : region,
    account: /[*?]/.test(account) ? '{AccountId}' : account,
  });
  if (!/[*?]/.test(name) || asksForPattern(action, name)) return placed;
  // A key of an object may hold these signs itself: `a?.pdf` is allowed by its name.
  if (bucketNamed(resource) !== null && !/^[^/]*[*?]|(?:^|\/)\*$/.test(name)) return placed;
  const parts = name.split(/([/:])/);
  return withParts(placed, {
    name: parts.map((part, at) => (isWild(part, at, service) ? placeFor(parts, at, service) : part)).join(''),
  });
};

/** Whether a call can ask for all of a kind, or for one that it makes: `ListTables` on `table/*`, `RunInstances` on `instance/*`. */
const asksForPattern = (action: string, name: string): boolean => {
  const verb = action.slice(action.indexOf(':') + 1);
  const level = actionInfo(action)?.accessLevel ?? '';
  return level.includes('List') || /^(?:List|Describe|Search)/i.test(verb) || makes.test(verb) || isMade(name);
};

const makes =
  /^(?:Batch)?(?:Create|Run|Request|Allocate|Import|Copy|Restore|Register|Launch|Provision|Purchase|Tag|Clone|Generate)/i;
// What a call starts bears an id of AWS's; what stands behind a name of its own is a version, a stream or an id of it.
const isMade = (name: string): boolean => started.test(name) || isOfNamed(nameParts(name));

const started = /^(?:async-invoke|session|execution|invocation|[a-z-]*job|flow-execution)[/:]\*$/i;

const isOfNamed = (parts: readonly string[]): boolean =>
  parts.length > 2 && parts.at(-1) === '*' && /^[a-z-]+$/i.test(parts[0] ?? '') && /[^*?]/.test(parts.at(-2) ?? '');

// A key of an object may hold a star within: only one that is all of it, or of a bucket, is no name.
const isWild = (part: string, at: number, service: string): boolean =>
  /[*?]/.test(part) && (service !== 's3' || at === 0 || part === '*');

const placeFor = (parts: readonly string[], at: number, service: string): string =>
  service === 's3' && at > 0 ? '{ObjectKey}' : nameOfPart(parts[at - 2], service);
