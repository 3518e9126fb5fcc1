import { type Reading, valuesTold } from '../intake/index.ts';

/**
 * What an id in place of an ARN says of a policy: its principal was deleted, and a new one of the same name is another.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export const recreatedIn = (facts: Reading): readonly string[] =>
  [...new Set(valuesTold(facts, 'recreated'))]
    .slice(0, 3)
    .map(
      (id) =>
        `the policy names \`${id}\`: that is left of a ${id.startsWith('AIDA') ? 'user' : 'role'} that was deleted, and one made again under the same name has another id; put its ARN there and save the policy again`,
    );
