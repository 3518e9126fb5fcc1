import { hasResourceType } from '../../catalog/index.ts';
import type { Need } from './need.ts';
import type { Probe } from './probe.ts';

/** Whether a request is one that the call needs. */
export const isNeed = (need: Need, { action, actionPattern, resourcePattern, principal }: Probe): boolean =>
  need.action.toLowerCase() === actionPattern.toLowerCase() &&
  action === actionPattern &&
  (need.resource === resourcePattern || need.pattern === resourcePattern || !hasResourceType(action)) &&
  (need.principal === null || need.principal === principal);
