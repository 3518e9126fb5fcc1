import { type AccessRequest, matchGlob } from '@whydenied/iam';
import { readArn } from '../arn/index.ts';

/**
 * Whether what a change opens is what was asked of it: the action of a request that must be allowed, on its resource or on a pattern that
 * names what it is about (`bucket/*`, not `*` nor `table/*`), for nobody but who asks.
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

/** A pattern within one thing that it names, or among things whose names begin alike. */
const isOfOne = (pattern: string): boolean => {
  const { service, name } = readArn(pattern);
  const own = service === 's3' ? name : name.replace(/^[A-Za-z-]+[/:]/, '');
  return own !== '' && !/^[*?]/.test(own);
};
