import type { Answer } from '@whydenied/core';

/** A citation's name with the place of its statement: `inline[0]`. */
export const sayCitation = ({ label, policy, pointer }: Answer['citations'][number]): string => {
  const index = /^\/Statement\/(\d+)/.exec(pointer ?? '')?.[1];
  return label === policy && index !== undefined ? `${label}[${index}]` : label;
};
