import { type Reading, tells, valuesTold } from '../../intake/index.ts';

/** Whether the person says that a resource is that account’s, and calls the account nowhere theirs: then who shows its policy does not keep it. */
export const isSaidTheirs = (account: string, facts: Reading): boolean =>
  valuesTold(facts, 'resourceOwner').includes(account) &&
  !tells(facts, 'allOurs') &&
  !valuesTold(facts, 'ownAccount').includes(account);
