import { type ArnParts, readArn } from './read-arn.ts';
import { writeArn } from './write-arn.ts';

type Changed = Partial<Pick<ArnParts, 'partition' | 'service' | 'region' | 'account' | 'name'>>;

/** An ARN with some of its parts put in place of its own; a text without all six parts stays as it is. */
export const withParts = (arn: string, changed: Changed): string => {
  const parts = readArn(arn);
  return parts.isWhole ? writeArn({ ...parts, ...changed }) : arn;
};
