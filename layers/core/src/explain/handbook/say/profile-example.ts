import { routedRegions } from '../../../catalog/index.ts';
import { allow, asks, type PageExample, policy } from '../example.ts';
import { account, app, modelArn } from '../example-account.ts';
import type { AskedNames } from './asked-names.ts';

/** What an inference profile that the question names needs: itself, and its model in each Region that it routes to; null where AWS's list has it not. */
export const profileExample = ({ profile, region }: AskedNames): PageExample | null => {
  if (profile === null) return null;
  const source = region ?? homes[profile.slice(0, profile.indexOf('.'))] ?? 'us-east-1';
  const regions = routedRegions({ profileId: profile, sourceRegion: source });
  if (regions.kind !== 'known') return null;
  const arn = `arn:aws:bedrock:${source}:${account}:inference-profile/${profile}`;
  const models = regions.regions.map((each) => modelArn(regions.modelId, each));
  const through = { StringLike: { 'bedrock:InferenceProfileArn': arn } };
  return {
    says: `The profile, and its model in each Region that it routes to from ${source}, only by way of it.`,
    policies: { identity: [policy(allow('bedrock:InvokeModel', arn), allow('bedrock:InvokeModel', models, through))] },
    asks: [
      asks('allowed', [app, 'bedrock:InvokeModel', arn]),
      asks('implicitDeny', [app, 'bedrock:InvokeModel', models[0] ?? modelArn(regions.modelId)]),
    ],
  };
};

const homes: Readonly<Record<string, string>> = {
  __proto__: null as never,
  us: 'us-east-1',
  eu: 'eu-central-1',
  apac: 'ap-northeast-1',
  jp: 'ap-northeast-1',
  au: 'ap-southeast-2',
  ca: 'ca-central-1',
};
