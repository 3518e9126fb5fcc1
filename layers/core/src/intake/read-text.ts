import { cleanText } from './clean/clean-text.ts';
import { readDenials } from './denial/read-denials.ts';
import { readErrors } from './error/read-errors.ts';
import type { Facts } from './facts.ts';
import { harvestValues } from './loose/harvest-values.ts';
import { maskSecrets } from './mask-secrets.ts';
import { readMentions } from './mention/read-mentions.ts';
import { readOperations } from './operation/read-operations.ts';
import { readPastedPolicies } from './policy/read-pasted-policies.ts';

/**
 * Everything that a pasted text states: denials, errors, operations, policies, what it mentions; credentials are masked first.
 * Never throws, time linear in the text, nothing completed and nothing invented: a field that the text does not state is null.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export const readText = (pasted: string): Facts => {
  const { text, secrets } = maskSecrets(pasted);
  const clean = cleanText(text);
  const errors = readErrors(clean);
  const operations = readOperations(clean.plain, errors);
  const harvests = harvestValues(text);
  const evidence = readPastedPolicies(harvests);
  return {
    text,
    plain: clean.plain,
    denials: readDenials({ plain: clean.plain, errors, operations, harvests }),
    errors: errors.map((placed) => placed.error),
    operations,
    mentions: readMentions(clean.plain),
    evidence,
    secrets,
    notes: evidence.notes,
  };
};
