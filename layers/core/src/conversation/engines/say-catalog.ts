import { actionInfo, catalogDate, routedRegions } from '../../catalog/index.ts';
import { codeSpan } from '../../explain/index.ts';
import type { CatalogAsk } from '../reading/read-catalog-ask.ts';

/** What AWS's own lists say: the Regions of a profile, the ARNs that an action takes, the action of an operation. */
export const sayCatalog = (ask: CatalogAsk): string => {
  switch (ask.kind) {
    case 'regionsOfProfile':
      return sayRegions(ask);
    case 'resourceOf':
      return [...ask.actions.map(sayResource), reference(ask.actions)].join('\n\n');
    case 'actionOf':
      return [sayAction(ask), ...ask.actions.map(sayResource), reference(ask.actions)].join('\n\n');
  }
};

const sayRegions = ({ profileId, region }: Extract<CatalogAsk, { kind: 'regionsOfProfile' }>): string => {
  const from = region ?? homes.find(([prefix]) => profileId.startsWith(prefix))?.[1] ?? 'us-east-1';
  const routed = routedRegions({ profileId, sourceRegion: from });
  const check = `\`aws bedrock get-inference-profile --inference-profile-identifier ${profileId} --region ${from} --query "models[].modelArn"\` shows it as of today.`;
  if (routed.kind === 'global')
    return `${codeSpan(profileId)} may route to every commercial Region; IAM asks for its model without a Region, ${codeSpan(`arn:aws:bedrock:::foundation-model/${routed.modelId}`)}, beside the profile and the model in your own. ${check}`;
  if (routed.kind === 'unknown')
    return `The Regions behind ${codeSpan(profileId)} are unknown to our data of ${catalogDate.inferenceProfiles}. ${check}`;
  if (routed.kind === 'pattern')
    return `The Regions behind ${codeSpan(profileId)} are not in our data of ${routed.asOf}. Most ${codeSpan(`${routed.prefix}.`)} profiles that are called from ${codeSpan(from)} route to ${routed.regions.map(codeSpan).join(', ')}, each of which needs ${codeSpan(`arn:aws:bedrock:REGION::foundation-model/${routed.modelId}`)} allowed, beside the profile itself. ${check}`;
  return `${codeSpan(profileId)}, called from ${codeSpan(from)}, routes to ${routed.regions.map(codeSpan).join(', ')} (data of ${routed.asOf}). Each of them needs ${codeSpan(`arn:aws:bedrock:REGION::foundation-model/${routed.modelId}`)} allowed, beside the profile itself. ${check}`;
};

const homes: readonly (readonly [string, string])[] = [
  ['eu.', 'eu-central-1'],
  ['apac.', 'ap-northeast-1'],
  ['jp.', 'ap-northeast-1'],
  ['au.', 'ap-southeast-2'],
];

const sayResource = (action: string): string => {
  const info = actionInfo(action);
  const arns = [...new Set(info?.resourceTypes.flatMap((type) => type.arns) ?? [])];
  if (info === undefined || (arns.length === 0 && info.accessLevel === ''))
    return `${codeSpan(action)}: its resource types are unknown to our data of ${catalogDate.actions}.`;
  if (arns.length === 0)
    return `${codeSpan(info.action)} has no resource type: \`"Resource": "*"\` is the only thing it matches, and it is right there.`;
  return `${codeSpan(info.action)} is asked on ${arns.slice(0, most).map(codeSpan).join(', ')}${arns.length > most ? ` and ${arns.length - most} more kinds` : ''}.`;
};

const most = 4;

const sayAction = ({ operation, actions }: Extract<CatalogAsk, { kind: 'actionOf' }>): string =>
  `${codeSpan(operation)} is authorised by ${actions.map(codeSpan).join(' and ')}, for whoever makes the call.`;

const reference = ([action = '']: readonly string[]): string =>
  `AWS, as of ${catalogDate.actions}: [Service Authorization Reference, ${codeSpan(action.split(':')[0] ?? '')}](https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html)`;
