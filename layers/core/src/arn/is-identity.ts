import { readArn } from './read-arn.ts';

/** Whether an ARN is a role's or a user's, no session's. */
export const isIdentity = (arn: string | null | undefined): boolean => {
  const { service, type } = readArn(arn);
  return service === 'iam' && (type === 'role' || type === 'user');
};
