import { type Reading, tells } from '../../intake/index.ts';

/** Whether the person shows what a role may do beside a failure that says little: then they ask whether it is enough, and a fault of the service is one guess among others. */
export const showsActions = (facts: Reading): boolean =>
  tells(facts, 'permissionWords', 'hasActions') && tells(facts, 'actionWritten') && tells(facts, 'role');
