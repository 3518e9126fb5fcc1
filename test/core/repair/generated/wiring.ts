import type { StoredPolicy, StoredRequest } from '../case-of.ts';

/** An arrow of an architecture as it works: what the call needs, the policies that allow it, and others that stand beside them. */
export type Wiring = {
  readonly name: string;
  readonly needs: readonly StoredRequest[];
  readonly policies: readonly StoredPolicy[];
};
