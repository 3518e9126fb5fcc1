import type { ManagedPolicies } from '../catalog/print-managed-policies.ts';

export type RecordedPolicies = { readonly asOf: string; readonly source: string; readonly policies: ManagedPolicies };

/** What `dev/tools/managed-policies` prints: AWS's policies by name, the day of the newest change in them, and who recorded them. */
export const readManagedPolicies = (text: string): RecordedPolicies => {
  const { asOf, source, policies } = JSON.parse(text) as Partial<RecordedPolicies>;
  if (asOf === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(asOf) || source === undefined || policies === undefined)
    throw new Error('the managed policies are not { asOf, source, policies }: see dev/tools/managed-policies');
  return { asOf, source, policies };
};
