import type { Tool } from '../tool.ts';
import { checkPolicy } from './check-policy.ts';
import { decideAccess } from './decide-access.ts';
import { explainDenial } from './explain-denial.ts';
import { requiredPermissions } from './required-permissions.ts';
import { scanArchitecture } from './scan-architecture.ts';
import { verifyChange } from './verify-change.ts';

/** All tools, in the order in which they are listed. */
export const tools: readonly Tool[] = [
  explainDenial,
  scanArchitecture,
  requiredPermissions,
  checkPolicy,
  decideAccess,
  verifyChange,
];
