import { arnParts } from './arn-parts.ts';

/** The account in an ARN as written; the empty string where there is none. */
export const accountOf = (arn: string | null): string => arnParts(arn)?.account ?? '';
