import type { Answer } from '@whydenied/core';

import { sayPolicy } from './say-policy.ts';

/** A citation's name as people say the place of its statement: `statement 1 of handbook`. */
export const sayCitation = ({ label, policy, pointer }: Answer['citations'][number]): string => {
  const index = /^\/Statement\/(\d+)/.exec(pointer ?? '')?.[1];
  // A name of ours says nothing beside the page it stands for.
  if (policy === null && /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(label)) return '';
  if (policy === null || index === undefined) return label;
  return label === policy || label === `${policy}[${index}]`
    ? `statement ${Number(index) + 1} of ${sayPolicy(policy).text}`
    : label;
};
