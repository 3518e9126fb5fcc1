import { isInferenceProfileId, routedRegions } from '@whydenied/core/catalog';

// `npm run model-arns -- PROFILE [REGION]`: what the parameter ModelArns of template.yaml must list for a model or profile.

/** Every model ARN that a model or inference profile id leads to, called from a Region; a sentence when nobody recorded it. */
export const modelArnsOf = (id: string, region: string): readonly string[] | string => {
  if (!isInferenceProfileId(id)) return [modelArn(region, id)];
  const routed = routedRegions({ profileId: id, sourceRegion: region });
  switch (routed.kind) {
    case 'known':
      return routed.regions.map((each) => modelArn(each, routed.modelId));
    case 'global':
      // A global profile is decided on the model in the calling Region and on its ARN without a Region:
      // https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
      return [modelArn(region, routed.modelId), modelArn('', routed.modelId)];
    case 'pattern':
    case 'unknown':
      return `where \`${id}\` leads from ${region} is not recorded: aws bedrock get-inference-profile --region ${region} --inference-profile-identifier ${id} --query 'models[].modelArn'`;
  }
};

const modelArn = (region: string, modelId: string): string => `arn:aws:bedrock:${region}::foundation-model/${modelId}`;

const main = ([id, region = 'us-east-1']: readonly string[]): void => {
  const arns = id === undefined ? 'usage: npm run model-arns -- MODEL_OR_PROFILE_ID [REGION]' : modelArnsOf(id, region);
  if (typeof arns !== 'string') {
    process.stdout.write(`${arns.join(',')}\n`);
    return;
  }
  process.stderr.write(`${arns}\n`);
  process.exitCode = 1;
};

if (import.meta.main) main(process.argv.slice(2));
