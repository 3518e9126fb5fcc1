import type { Opened } from './newly-allowed.ts';
import { strangerAccount } from './principal-probes.ts';

/** What is newly allowed, to be read in a glance; for a resource's policy also for whom. */
export const openedText = ({ action, resource, principal, showsPrincipal }: Opened): string =>
  `${action} on ${resource}${showsPrincipal ? ` for ${principal}` : ''}`;

/** Whether a change lets in the public, or an account that nobody named. */
export const isRefused = ({ principal }: Opened): boolean =>
  principal === 'anonymous' || principal.includes(`::${strangerAccount}:`);

/** Why something beyond the call's own requests is allowed too. */
export const outsideRemark = (opened: Opened): readonly string[] => {
  if (opened.isInChain) return [];
  const why = /[*?]/.test(opened.resource)
    ? 'the wildcard reaches beyond this one request: the text gives no narrower name'
    : 'the statement or the call names it, though this request did not ask for it';
  return [`also allowed: \`${openedText(opened)}\`; ${why}`];
};
