import type { PolicyInput, PolicyType } from '@whydenied/iam';
import type { PageExample } from '../example.ts';

export type ShownPolicy = { readonly policyType: PolicyType; readonly document: unknown };

/** The documents of an example in the order in which a reader wants them; of organization levels the last. */
export const policiesOf = ({ policies }: PageExample): readonly ShownPolicy[] =>
  (Object.entries(policies) as [PolicyType, readonly (PolicyInput | readonly PolicyInput[])[]][]).flatMap(
    ([policyType, inputs]) => {
      const last = inputs.at(-1);
      const shown = last !== undefined && 'length' in last ? last.slice(-1) : (inputs as readonly PolicyInput[]);
      return shown.map(({ document }) => ({ policyType, document }));
    },
  );
