import type { ArnParts } from './read-arn.ts';

type Written = Pick<ArnParts, 'partition' | 'service' | 'region' | 'account' | 'name'>;

/** Puts an ARN together again, as `readArn` took it apart or with another Region, account or name. */
export const writeArn = ({ partition, service, region, account, name }: Written): string =>
  `arn:${partition}:${service}:${region}:${account}:${name}`;
