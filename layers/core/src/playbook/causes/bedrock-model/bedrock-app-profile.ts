import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { says } from '../../signs/says.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html';

export const bedrockAppProfile: Cause = {
  id: 'BEDROCK_APP_PROFILE',
  title: 'An application inference profile needs its own ARN and the models behind it',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['bedrock:GetInferenceProfile'],
  pitfalls: [
    'The id of the profile is opaque: templates often forget the ARNs of the models behind it',
    'The Responses API on bedrock-runtime refuses application profiles with status 400, whatever IAM says',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        isAction(clues, 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream') &&
        (clues.resource.type === 'application-inference-profile' ||
          (clues.resource.written === null && says(clues, 'applicationProfile'))),
      because:
        'the call names an application inference profile, which no statement about models or system profiles covers',
    }),
  remedy: grants('the application profile and the models behind it are both checked', url),
};
