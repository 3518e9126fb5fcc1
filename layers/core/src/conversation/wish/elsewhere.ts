import { readArn, withParts } from '../../arn/index.ts';

/** A like thing of another name than an ARN has: the nearest that was not asked for. */
export const elsewhere = (arn: string): string => {
  const { type, id, name } = readArn(arn);
  return withParts(arn, {
    name:
      id === '' || type === name || isOfBucket(arn) ? `other-${name}` : `${name.slice(0, type.length + 1)}other-${id}`,
  });
};

const isOfBucket = (arn: string): boolean => readArn(arn).service === 's3';
