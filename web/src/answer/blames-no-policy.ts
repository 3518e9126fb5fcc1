import type { Answer } from '@whydenied/core';

/** Whether the cause itself says that no policy is at fault: it is told, and either no permission is missing or what AWS says only looks like that. */
export const blamesNoPolicy = ({ cause, isPermissionProblem, fix }: Answer): boolean => {
  if (cause.confidence === 'possible') return false;
  return !isPermissionProblem || (cause.id?.startsWith(lookAlike) === true && fix.kind === 'noPolicyChange');
};

// How the handbook calls what looks like a denial and is none.
const lookAlike = 'LL_';
