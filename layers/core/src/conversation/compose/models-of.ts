import type { Denied } from './deny-parts.ts';
import { modelsAndFamilies, providersIn, withoutVersion } from './providers-in.ts';

/** The models of a Deny as they are told, every version of one that is told without, and the families in one row with them. */
export const modelsOf = ({ facts, plain, named }: Pick<Denied, 'facts' | 'plain' | 'named'>): readonly string[] =>
  named.models.length > 0
    ? modelsAndFamilies(
        // "Claude Haiku" without a version is each of them.
        named.models.map((id) => (facts.mentions.modelIds.includes(id) ? id : withoutVersion(id, plain))),
        plain,
      )
    : providersIn(plain).map((id) => `${id}*`);

/** The models in every Region, and the profiles of the system that lead to them. */
export const modelArns = (models: readonly string[]): readonly string[] => [
  ...models.map((id) => `arn:aws:bedrock:*::foundation-model/${id}`),
  ...models.map((id) => `arn:aws:bedrock:*:*:inference-profile/*.${id}`),
];
