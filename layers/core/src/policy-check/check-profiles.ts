import { matchAction, matchResource, type Statement } from '@whydenied/iam';
import { readArn } from '../arn/index.ts';
import { quoted, routedRegions } from '../catalog/index.ts';
import type { Found } from './finding.ts';

/** A profile without the model behind it: both are asked for. https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html */
export const checkProfiles = (statements: readonly Statement[]): readonly Found[] => {
  const allows = statements.filter(({ effect, principals }) => effect === 'Allow' && principals === undefined);
  const calling = allows.filter(callsModels);
  const models = calling
    .flatMap(({ resources = ['*'] }) => resources)
    .filter((each) => /^\*$|foundation-model|\*/.test(each));
  // Each is compared with every model that is named: of thousands the first are.
  return calling.slice(0, mostCompared).flatMap((statement) =>
    (statement.resources ?? []).slice(0, mostCompared).flatMap((resource, at): readonly Found[] => {
      const { service, region, type, id: profileId } = readArn(resource);
      if (service !== 'bedrock' || type !== 'inference-profile' || profileId === '' || /[*?]/.test(profileId))
        return [];
      const routed = routedRegions({ profileId, sourceRegion: region });
      if (routed.modelId === null) return [];
      const regions =
        routed.kind === 'known' || routed.kind === 'pattern'
          ? routed.regions
          : routed.kind === 'global'
            ? ['']
            : [region];
      const arns = regions.map((each) => `arn:aws:bedrock:${each}::foundation-model/${routed.modelId}`);
      const missing = arns.filter((arn) => !models.some((model) => matchResource(model, arn)));
      if (missing.length === 0) return [];
      return [
        {
          rule: 'missing-part',
          level: 'warning',
          pointer: `${statement.pointer}/Resource/${at}`,
          text: `the call of ${quoted(profileId)} is asked for the model too, in every Region that the profile routes to, and nothing here allows ${missing.length === arns.length ? 'it' : 'all of them'}: ${missing.slice(0, mostNamed).map(quoted).join(', ')}${missing.length > mostNamed ? ` and ${missing.length - mostNamed} more` : ''}`,
          nearest: [],
        },
      ];
    }),
  );
};

const mostNamed = 3;
const mostCompared = 20;

const callsModels = ({ actions = [], notActions }: Statement): boolean =>
  notActions === undefined &&
  actions.some(
    (pattern) =>
      matchAction(pattern, 'bedrock:InvokeModel') || matchAction(pattern, 'bedrock:InvokeModelWithResponseStream'),
  );
