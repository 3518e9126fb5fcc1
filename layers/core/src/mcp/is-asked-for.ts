import { type AccessRequest, matchGlob } from '@whydenied/iam';
import { readArn } from '../arn/index.ts';

/**
 * Whether what a change opens is what was asked of it: the action of a request that must be allowed, on its resource or on a pattern within
 * the one thing that it is about (`bucket/*`, not `*` nor `table/*`), for nobody but who asks.
 */
export const isAskedFor = (opened: string, must: readonly AccessRequest[]): boolean => {
  const said = /^(\S+) on (\S+)(?: by (.+?))?(?:: \w+(?:\[\d+\])? (?:no longer|denies|stops) .*)?$/.exec(opened);
  if (said === null) return false;
  const [, action = '', pattern = '', who] = said;
  return must.some(
    (request) =>
      request.action.toLowerCase() === action.toLowerCase() &&
      (request.resource === pattern || (isOfOne(pattern) && matchGlob(pattern, request.resource))) &&
      (who === undefined || who === request.principal),
  );
};

/**
 * A pattern within one thing of one account and Region, which it names whole: `bucket/*`, `table/t/index/*`, not `table/t*`. Of roles, users and policies
 * each is a thing of its own, whatever path it is under, and of log groups what has a `:` behind its name.
 */
const isOfOne = (pattern: string): boolean => {
  const { service, region, account, name, type, id } = readArn(pattern);
  if (service === 'iam' || service === 'sts' || /[*?]/.test(`${region}${account}`)) return false;
  // A bucket’s name has no type before it, an access point’s has.
  const own = service === 's3' && type !== 'accesspoint' ? name : id;
  // AWS adds six letters of its own to the name of a secret: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html
  if (service === 'secretsmanager' && /^[^*?]+-\?{6}$/.test(own)) return true;
  const named = own.slice(0, own.search(/[*?]/));
  return service === 'logs' ? named.includes(':') : /^[^/:]+[/:]/.test(named);
};
