import type { SeenPolicy } from '../intake/index.ts';
import type { FixPolicyType } from '../playbook/index.ts';
import type { JsonObject } from './document/json-object.ts';
import type { EditableDocument } from './document/read-document.ts';
import type { PolicyStore } from './home/policy-store.ts';

/** One step: a document before and after, and the place where it is kept. */
export type Change = {
  readonly kind: 'addStatement' | 'changeStatement' | 'removeStatement';
  readonly policyType: FixPolicyType;
  readonly attachTo: string | null;
  readonly store: PolicyStore;
  /** The shown policy that it replaces; null: a new one. */
  readonly replaces: SeenPolicy | null;
  readonly before: EditableDocument | null;
  readonly after: EditableDocument;
  /** The statement added or as changed; null when one is only removed. */
  readonly statement: JsonObject | null;
};
