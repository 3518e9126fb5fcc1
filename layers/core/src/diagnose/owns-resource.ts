import { matchGlob } from '@whydenied/iam';

/**
 * Whether a resource policy attached to `owner` is asked for access to `resource`: the same ARN, an object of the bucket, a version or alias of
 * the function. A template's owner is a pattern, `arn:aws:lambda:*:*:function:tool`.
 */
export const ownsResource = (owner: string, resource: string | null): boolean => {
  if (resource === null) return false;
  if (owner === resource) return true;
  const whole = owner.includes('*') ? matchGlob : (pattern: string, text: string) => pattern === text;
  if (whole(owner, resource)) return true;
  if (owner.includes(':s3:::')) return matchGlob(`${owner}/*`, resource);
  return owner.includes(':function:') && matchGlob(`${owner}:*`, resource);
};
