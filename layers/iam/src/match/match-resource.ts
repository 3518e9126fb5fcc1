import { parseRequestResource } from './request-resource.ts';
import { compileResource, fitsResource } from './resource-pattern.ts';

/**
 * Whether a policy's resource pattern (`arn:aws:s3:::docs/*`, `*`) covers the resource of a request, an ARN or `*`.
 * Case-sensitive; variables are not filled in. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export const matchResource = (pattern: string, arn: string): boolean =>
  fitsResource(
    compileResource(pattern, { hasVariables: false, completes: true }),
    parseRequestResource(arn),
    () => undefined,
  ) === 'yes';
