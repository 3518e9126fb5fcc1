import { readArn } from '../arn/index.ts';
import { actionInfo } from '../catalog/index.ts';
import type { StatedDenial } from '../intake/index.ts';

/** Whether the sentence ends within the ARN of its resource, so that what AWS says behind it was not pasted: `…on resource: arn:aws:bedrock:us-east-1::foundation-mo`. */
export const isCutShort = ({ statedBy, kind, action, resource }: StatedDenial): boolean => {
  if (statedBy !== 'sentence' || kind !== 'unknown' || action === null || resource?.startsWith('arn:') !== true)
    return false;
  const { isWhole, name } = readArn(resource);
  if (!isWhole) return !/[*?]$/.test(resource);
  const heads = (actionInfo(action)?.resourceTypes ?? []).flatMap(({ arns }) => arns.map(headOf));
  // A name of which nothing is written first may be any text.
  return (
    heads.length > 0 && !heads.some((head) => name.startsWith(head)) && heads.some((head) => head.startsWith(name))
  );
};

/** What every name of a type begins with: `foundation-model/`. */
const headOf = (pattern: string): string => readArn(pattern).name.split('{', 1)[0] ?? '';
