import { catalogDate } from '../../catalog/index.ts';
import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';

/** That the Regions behind a profile are not recorded and what stands in for them, where the reply shows it; null: all are known. */
export const sayAssumedLine = ({ diagnosis, repair }: Explained): string | null => {
  const shown = JSON.stringify([repair.fix.steps, repair.details.ownerText]);
  const profile = diagnosis.requests
    .filter(({ resource }) => resource !== null && anyRegion.test(resource) && shown.includes(resource))
    .map(({ context }) => String(context['bedrock:InferenceProfileArn'] ?? ''))
    .find((arn) => arn.includes(':inference-profile/'));
  if (profile === undefined) return null;
  const id = codeSpan(profile.slice(profile.lastIndexOf('/') + 1));
  return `The Regions behind ${id} are not in our data of ${catalogDate.inferenceProfiles}: its model is named with a Region wildcard, bound to this profile by the condition.`;
};

const anyRegion = /^arn:[^:]+:bedrock:\*::foundation-model\//;
