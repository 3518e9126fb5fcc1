import { conditionHolds } from './condition-holds.ts';
import type { Scope } from './scope.ts';
import type { ModelResource } from './template-model.ts';

/** Whether the resource's condition holds in this scope. */
export const isMade = ({ condition }: ModelResource, scope: Scope): boolean =>
  condition === null || conditionHolds(condition, scope);
