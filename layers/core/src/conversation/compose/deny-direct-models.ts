import type { Composition } from './composition.ts';
import { type Denied, denyParts } from './deny-parts.ts';
import { applicationProfiles, modelCalls } from './model-grants.ts';
import { says } from './words.ts';

/** Models only through application inference profiles: neither by themselves nor through a profile of the system. https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html */
export const denyDirectModels = ({ plain, policyType }: Denied): Composition | null => {
  if (!applicationProfiles.test(plain) || !(says.only.test(plain) || through.test(plain))) return null;
  const profiles = 'arn:aws:bedrock:*:*:application-inference-profile/*';
  const calls = [...modelCalls];
  const model = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
  const own = 'arn:aws:bedrock:us-east-1:111122223333:application-inference-profile/abc123def456';
  const ofSystem = 'arn:aws:bedrock:us-east-1:111122223333:inference-profile/us.amazon.nova-lite-v1:0';
  return {
    ...denyParts.frame(policyType),
    knownBy: /(?!)/,
    statements: [
      {
        Effect: 'Deny',
        Action: calls,
        Resource: 'arn:aws:bedrock:*::foundation-model/*',
        Condition: { ArnNotLike: { 'bedrock:InferenceProfileArn': profiles } },
      },
      { Effect: 'Deny', Action: calls, Resource: 'arn:aws:bedrock:*:*:inference-profile/*' },
    ],
    asks: [
      denyParts.ask('denied', ['bedrock:InvokeModel', model], [{}, 'on a model called directly']),
      denyParts.ask(
        'denied',
        ['bedrock:InvokeModel', model],
        [{ 'bedrock:InferenceProfileArn': ofSystem }, 'through a profile of the system'],
      ),
      denyParts.ask('denied', ['bedrock:InvokeModel', ofSystem], [{}]),
      denyParts.ask('allowed', ['bedrock:InvokeModel', own], [{}]),
      denyParts.ask('allowed', ['bedrock:InvokeModel', model], [{ 'bedrock:InferenceProfileArn': own }]),
    ],
    notes: [
      'a call through a profile is asked for the model too, with `bedrock:InferenceProfileArn`; a direct call sends no such key, and `ArnNotLike` holds where it is missing',
      'provisioned, imported and custom models have ARNs of their own and stay as they are',
      ...denyParts.everyone(policyType),
    ],
    source: {
      name: 'Prerequisites for inference profiles',
      url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html',
    },
  };
};

const through =
  /\bunless\b|\bexcept\b|other than|without|\bohne\b|\bausser\b|nur (?:uber|durch)|\bsauf\b|\bsans\b|\bsalvo\b|\bsin\b|\bsem\b|exceto|tranne|senza|以外|经由|除非/;
