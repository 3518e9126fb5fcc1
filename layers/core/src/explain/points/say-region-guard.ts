import { readArn } from '../../arn/index.ts';
import { routedRegions } from '../../catalog/index.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { deniedOf } from './denied-of.ts';

/** A limit that lets some Regions through, as it is told: then the Region is what refuses, and there are two ways out. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html */
export const sayRegionGuard = (lets: readonly string[], explained: Explained): string => {
  const { principal, resource } = deniedOf(explained);
  const region = codeSpan(readArn(resource).region);
  const list = lets.map(codeSpan).join(', ');
  const who = principal === null ? 'the caller' : principalWords(principal);
  return [
    `**Then the Region is what refuses it:** ${region} is not among what that ${limitOf(explained)} lets through (${list}). Taken as you say: its text was not shown.`,
    [
      `- **Call it in ${list} instead:** what is called there is let through, and nobody has to change the limit. ${there(lets[0] ?? '', explained)}`,
      `- **Or ask its owner for an exception of the Region:** smallest for ${who} alone, as in the text above; ${region} in the list of ${codeSpan('aws:RequestedRegion')} in that Deny would open it for everybody whom the policy covers.`,
    ].join('\n'),
    routed,
  ].join('\n\n');
};

/** A limit that bars other Regions than the one of the call, as it is told: then something else refuses. */
export const sayRegionBarred = (bars: readonly string[], explained: Explained): string => {
  const { resource, action } = deniedOf(explained);
  const region = codeSpan(readArn(resource).region);
  return [
    `**Then it is not that Deny:** the call was in ${region}, and as you say it that ${limitOf(explained)} bars ${bars.map(codeSpan).join(', ')}.`,
    `Another statement of it, or another policy of that kind, refuses ${action === null ? 'the call' : codeSpan(action)} in ${region}: show their text, and it is decided. The text for the owner above still says what to ask for.`,
  ].join('\n\n');
};

/** The same call in a Region that the limit may let through: nobody showed it, so that is what it hangs on. */
export const sayOtherRegion = (region: string, explained: Explained): string => {
  const { resource } = deniedOf(explained);
  const model = /foundation-model\/(.+)$/.exec(resource ?? '')?.[1] ?? null;
  const bound = boundProfile(resource, region);
  if (bound !== null) return [`**Not with this profile:** ${bound}`, routed].join('\n\n');
  return [
    `**Yes, if the ${limitOf(explained)} lets ${codeSpan(region)} through:** a guard on Regions does that for those that it spares. Its text was not shown, so it is not decided; the call itself tells. ${there(region, explained)}`,
    ...(model === null
      ? []
      : [
          codeBlock(
            'sh',
            `aws bedrock list-foundation-models --region ${region} --query "modelSummaries[?modelId=='${model}'].[modelId,inferenceTypesSupported]"`,
          ),
          routed,
        ]),
  ].join('\n\n');
};

const limitOf = ({ diagnosis: { denial } }: Explained): string =>
  policyKindWords(denial.policyType === 'unknown' ? 'serviceControl' : denial.policyType).replace(/^an? /, '');

/** What the caller's own policy has to name there. */
const there = (region: string, explained: Explained): string => {
  const { resource, action } = deniedOf(explained);
  const parts = readArn(resource);
  if (resource === null || parts.region === '') return '';
  const bound = boundProfile(resource, region);
  if (bound !== null) return bound;
  const moved = resource.replace(`:${parts.region}:`, `:${region}:`);
  return `The caller’s own policy has to allow ${action === null ? 'the call' : codeSpan(action)} on ${codeSpan(moved)} too.`;
};

/** A profile that is known where it was called, and not over there: https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html */
const boundProfile = (resource: string | null, region: string): string | null => {
  const { type, id: profileId, region: here } = readArn(resource);
  const isCalledIn = (sourceRegion: string): boolean => routedRegions({ profileId, sourceRegion }).kind !== 'unknown';
  return type === 'inference-profile' && isCalledIn(here) && !isCalledIn(region)
    ? `${codeSpan(profileId)} belongs to its geography and cannot be called from ${codeSpan(region)}. There the model has a profile with another prefix (\`aws bedrock list-inference-profiles --region ${region}\`): the code has to pass that one, and the caller’s own policy to allow it and the models behind it.`
    : null;
};

// https://docs.aws.amazon.com/bedrock/latest/userguide/geographic-cross-region-inference.html
const routed =
  'With an inference profile (`eu.…`, `us.…`) every Region that it may route to has to be let through: one that is not, and the call is refused there.';
