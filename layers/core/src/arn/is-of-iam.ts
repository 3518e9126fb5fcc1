import { readArn } from './read-arn.ts';

/** Whether an ARN is one of IAM or STS: a role, a user, a group, a session, an account's root. */
export const isOfIam = (arn: string | null | undefined): boolean => ['iam', 'sts'].includes(readArn(arn).service);
