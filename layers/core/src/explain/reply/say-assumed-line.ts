import { readArn } from '../../arn/index.ts';
import { catalogDate, inferenceProfileIds } from '../../catalog/index.ts';
import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';

/** That the Regions behind a profile are not recorded and what stands in for them, where the reply shows it; null: all are known. */
export const sayAssumedLine = ({ diagnosis, repair }: Explained): string | null => {
  const shown = JSON.stringify([repair.fix.steps.map(({ json }) => json), repair.details.ownerText]);
  const assumed = diagnosis.requests.find(
    ({ resource, context, byPattern }) =>
      resource !== null &&
      (byPattern === true || isOfAnyRegion(resource)) &&
      shown.includes(resource) &&
      String(context['bedrock:InferenceProfileArn']).includes(':inference-profile/'),
  );
  if (assumed === undefined) return null;
  const profile = String(assumed.context['bedrock:InferenceProfileArn']);
  const id = profile.slice(profile.lastIndexOf('/') + 1);
  const whole = inferenceProfileIds().filter((each) => each.startsWith(id) && each !== id);
  // A terminal, or whoever copied it, cut it off.
  if (whole.length > 0)
    return `**${codeSpan(id)} looks cut off:** AWS has ${whole.slice(0, mostWhole).map(codeSpan).join(', ')}. Put the whole id in its place everywhere before you use this.`;
  const unknown = `The Regions behind ${codeSpan(id)} are not in our data of ${catalogDate.inferenceProfiles}`;
  return assumed.byPattern === true
    ? `${unknown}: these are where most ${codeSpan(`${id.slice(0, id.indexOf('.'))}.`)} profiles go; \`aws bedrock get-inference-profile\` tells its own.`
    : `${unknown}: its model is named with a Region wildcard, bound to this profile by the condition.`;
};

const mostWhole = 3;

const isOfAnyRegion = (arn: string): boolean => {
  const { service, region, type } = readArn(arn);
  return service === 'bedrock' && region === '*' && type === 'foundation-model';
};
