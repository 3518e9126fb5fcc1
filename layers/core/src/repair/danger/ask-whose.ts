import type { Question } from '../../diagnose/index.ts';

/** Whether an account that asks for a resource is one of the person's own: nothing is made ready for it before that is known. */
export const askWhose = (account: string, resource: string): Question => ({
  // The ARN of a bucket names no account.
  ask: resource.includes(':s3:::')
    ? `Whose bucket is it, and is account ${account} one of yours?`
    : `Is account ${account} one of yours?`,
  because: 'neither the policies shown nor your own words name it as yours',
  command: 'aws organizations list-accounts --query "Accounts[].[Id,Name]" --output table',
  choices: [
    { label: 'Yes, it is ours', says: `Account ${account} is ours.` },
    { label: 'No', says: `Account ${account} belongs to somebody else.` },
  ],
});
