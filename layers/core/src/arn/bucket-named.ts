import { readArn } from './read-arn.ts';

/** The bucket of a bucket's or an object's ARN; null: an ARN of something else, as of an access point, or none. */
export const bucketNamed = (arn: string | null | undefined): string | null => {
  const { service, region, account, name } = readArn(arn);
  const [bucket = ''] = name.split('/');
  return service === 's3' && `${region}${account}` === '' && bucket !== '' ? bucket : null;
};
