import { readArn } from '../../arn/index.ts';
import { inferenceProfileIds, routedRegions } from '../../catalog/index.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { deniedOf } from './denied-of.ts';

/** Why a Region is named in what was refused: a profile's destination, or where the client sends. */
export const sayWhyRegion = (from: string | null, explained: Explained): string => {
  const { resource } = deniedOf(explained);
  const { region, type, id } = readArn(resource);
  if (region === '' || region === '*') return sayNoRegion(explained);
  if (type !== 'foundation-model') return ofClient(region, from, type === 'inference-profile');
  const profile = profileOf(explained, { modelId: id, region, from });
  if (profile === null || from === region) return ofClient(region, from, false);
  const { name, regions, isTold } = profile;
  const own = from === null ? 'the Region that you call' : codeSpan(from);
  return [
    `**Because an inference profile ${isTold ? 'runs' : 'most likely runs'} the call there:** ${codeSpan(name)}, called in ${own}, sends each request to one of ${listed(regions)}, and AWS asks for the model in the Region that it goes to. ${codeSpan(region)} is such a destination, no setting of yours, and it can be another one with the next call.`,
    explained.diagnosis.denial.kind === 'explicit'
      ? `So the Deny has to spare ${codeSpan(id)} in all of these Regions, or the call has to stay in one: a model that is called by its own id, where AWS offers it on demand.`
      : `So the statement needs the profile’s ARN and the model’s ARN in all of them, not in ${own} alone.`,
    ...(isTold
      ? []
      : [
          `If the code passes the plain id ${codeSpan(id)}, no profile is in play: then the client itself is set to ${codeSpan(region)} (\`region_name\`, \`AWS_REGION\`).`,
        ]),
  ].join('\n\n');
};

/** Only a call through a global profile names no Region: https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html */
export const sayNoRegion = (explained: Explained): string => {
  const { resource } = deniedOf(explained);
  const { type, region, service } = readArn(resource);
  if (type !== 'foundation-model' || region !== '')
    return ['s3', 'iam', 'organizations', 'sts'].includes(service)
      ? `An ARN of ${codeSpan(service)} has no Region in it: its names hold for all Regions.`
      : `The ARN names ${region === '' ? 'no Region' : codeSpan(region)} because AWS’s form for this kind of resource has it so.`;
  return '**Because the call goes through a global inference profile** (`global.…`): AWS may run it in any commercial Region, so it asks for the model under an ARN without a Region (`arn:aws:bedrock:::foundation-model/…`), and `aws:RequestedRegion` is `unspecified` there. A rule that allows only named Regions therefore refuses it. A geographic profile (`us.…`, `eu.…`) is asked for in its own Regions instead.';
};

const ofClient = (region: string, from: string | null, isProfile: boolean): string =>
  [
    `**Because the call was sent to ${codeSpan(region)}:** ${isProfile ? 'the Region in a profile’s ARN is the one whose endpoint was called' : 'the ARN names the Region in which the resource was asked for'}, not where the program runs${from === null ? '' : ` nor what is set elsewhere (${codeSpan(from)})`}. The SDK takes it from the client (\`region_name\`, \`region\`), then \`AWS_REGION\`, then the profile in \`~/.aws/config\`; an ARN passed as id brings its own. In the same place:`,
    codeBlock(
      'sh',
      'aws configure list   # the line "region" says which, and where it comes from\necho "$AWS_REGION $AWS_DEFAULT_REGION"',
    ),
    from === null
      ? 'If another Region is meant, set it there, and the ARN that the policy needs changes with it.'
      : `Set to ${codeSpan(from)}, the call needs the ARNs of ${codeSpan(from)} instead.`,
  ].join('\n\n');

type Routing = { readonly name: string; readonly regions: readonly string[]; readonly isTold: boolean };

type Wanted = { readonly modelId: string; readonly region: string; readonly from: string | null };

/** The profile that the text names, else one of the model that goes to this Region. */
const profileOf = ({ facts }: Explained, { modelId, region, from }: Wanted): Routing | null => {
  const told = facts.mentions.inferenceProfileIds.find((each) => each.endsWith(modelId));
  const routing = (name: string, isTold: boolean): Routing | null => {
    const routed = routedRegions({ profileId: name, sourceRegion: from ?? '' });
    const isThere = (routed.kind === 'known' || routed.kind === 'pattern') && routed.regions.includes(region);
    return isThere ? { name, regions: routed.regions, isTold } : null;
  };
  if (told !== undefined) return routing(told, true);
  const all = inferenceProfileIds()
    .filter((each) => each.endsWith(`.${modelId}`) && !each.startsWith('global.'))
    .map((each) => routing(each, false));
  return all.find((each) => each !== null) ?? null;
};

const listed = (regions: readonly string[]): string => regions.slice(0, most).map(codeSpan).join(', ');
const most = 9;
