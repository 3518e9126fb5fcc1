import { arrowPages } from './arrow-pages.ts';
import { credentialPages } from './credential-pages.ts';
import { identityPages } from './identity-pages.ts';
import type { HandbookPage } from './page.ts';
import { policyPages } from './policy-pages.ts';
import { watchingPages } from './watching-pages.ts';

/** Every page, in the order of the subject. */
export const handbookPages: readonly HandbookPage[] = [
  ...identityPages,
  ...policyPages,
  ...arrowPages,
  ...credentialPages,
  ...watchingPages,
];
