import { readArn } from './read-arn.ts';

/** Whether an ARN is an account's root, which in a policy stands for the whole account. */
export const isRoot = (arn: string | null | undefined): boolean => {
  const { service, name } = readArn(arn);
  return service === 'iam' && name === 'root';
};
