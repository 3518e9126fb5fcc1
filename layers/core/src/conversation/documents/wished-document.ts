import type { Target } from '../compose/target-of.ts';

/** A document that is wished for in a case; `isAsked`: it is asked whether it would do in place of what was said. */
export type WishedDocument = { readonly target: Target | 'dataAccess'; readonly isAsked: boolean };
