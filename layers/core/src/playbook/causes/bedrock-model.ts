import type { Cause } from '../cause.ts';
import { speaksOf } from '../clues/shown-statement.ts';
import { grants } from '../remedies/grants.ts';
import { aboutTopic } from '../signs/about-topic.ts';
import { isAction } from '../signs/denied-action.ts';
import { nearMisses } from '../signs/near-misses.ts';
import { reachedThroughProfile } from '../signs/reached-through-profile.ts';
import { says } from '../signs/says.ts';
import { whenDenied } from '../signs/when-denied.ts';

export const bedrockInvokeMissing: Cause = {
  id: 'BEDROCK_INVOKE_MISSING',
  title: 'No identity policy allows bedrock:InvokeModel on the model',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  verified: 'doc+community',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['Converse is authorised as bedrock:InvokeModel', 'foundation-model ARN has an EMPTY account field'],
  recognise: (clues) => {
    const because = 'the caller is not allowed to invoke the model';
    const byAction = whenDenied(clues, {
      fits: isAction(clues, 'bedrock:InvokeModel', 'bedrock:CountTokens'),
      weight: 40,
      because,
    });
    return byAction ?? aboutTopic(clues, { topic: 'lambda->bedrock', weight: 50, because });
  },
  remedy: grants(
    'the caller invokes the model',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html',
  ),
};

export const bedrockStreamActionMissing: Cause = {
  id: 'BEDROCK_STREAM_ACTION_MISSING',
  title: 'The call streams and only bedrock:InvokeModel is granted',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['Denying a model needs BOTH actions denied'],
  recognise: (clues) => {
    const plain = clues.statements.filter(
      (statement) => statement.effect === 'Allow' && speaksOf(statement, 'bedrock:InvokeModel'),
    );
    const isHalf = plain.length > 0 && nearMisses(clues, 'resource').length === 0;
    return whenDenied(clues, {
      fits: isAction(clues, 'bedrock:InvokeModelWithResponseStream'),
      weight: isHalf ? 60 : 45,
      tier: isHalf ? 'defect' : 'edge',
      places: isHalf ? plain : [],
      because: 'streaming calls are authorised by an action of their own, bedrock:InvokeModelWithResponseStream',
    });
  },
  remedy: grants(
    'streaming calls need this action',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html',
  ),
};

export const bedrockGeoProfileDestRegion: Cause = {
  id: 'BEDROCK_GEO_PROFILE_DEST_REGION',
  title: 'A geographic inference profile needs the profile and the model in every Region it routes to',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/geographic-cross-region-inference.html',
  evidence: [
    'bedrock:GetInferenceProfile -> models[].modelArn lists every destination ARN',
    'iam:GetAccountAuthorizationDetails',
  ],
  pitfalls: [
    'The region in the error is where Bedrock routed, not where the user called',
    'Denials look intermittent when only some destination regions are missing',
    'Doc typo: aws:InferenceProfileArn is not the key, bedrock:InferenceProfileArn is',
  ],
  recognise: (clues) => {
    if (!isAction(clues, 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream')) return null;
    const through = reachedThroughProfile(clues);
    return whenDenied(clues, {
      fits: through.kind !== 'no',
      weight: through.kind === 'stated' || (through.kind === 'seen' && through.isStated) ? 72 : 55,
      tier: through.kind === 'seen' ? 'defect' : 'edge',
      places: through.kind === 'seen' ? through.places : [],
      because:
        'the call goes through a geographic inference profile, and the model behind it is checked in each Region it may run in',
    });
  },
  remedy: grants(
    'the profile routes the call to this Region',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/geographic-cross-region-inference.html',
  ),
};

export const bedrockGlobalProfileArn: Cause = {
  id: 'BEDROCK_GLOBAL_PROFILE_ARN',
  title: 'A global inference profile needs three ARNs, one of them without a Region',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  verified: 'doc; wildcard-matches-empty: general IAM wildcard rule',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html',
  evidence: ['message resource has empty region', 'iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'arn:aws:bedrock:*::foundation-model/* DOES match an empty region (* matches empty); a list of regions does not',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        isAction(clues, 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream') &&
        (clues.resource.id.startsWith('global.') ||
          (clues.resource.type === 'foundation-model' &&
            clues.resource.region === '' &&
            clues.resource.service === 'bedrock')),
      weight: 74,
      because:
        'a global inference profile is checked three times: the profile, the model in this Region, and the model without a Region',
    }),
  remedy: grants(
    'a global profile needs the profile and the model with and without a Region',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html',
  ),
};

export const bedrockAppProfile: Cause = {
  id: 'BEDROCK_APP_PROFILE',
  title: 'An application inference profile needs its own ARN and the models behind it',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html',
  evidence: ['bedrock:GetInferenceProfile'],
  pitfalls: [
    'Opaque id: IaC often omits the model ARNs',
    'Responses API on bedrock-runtime rejects application profiles with 400 (not IAM)',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        isAction(clues, 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream') &&
        (clues.resource.type === 'application-inference-profile' ||
          (clues.resource.written === null &&
            says(clues, 'application inference profile', 'application-inference-profile'))),
      weight: 76,
      because:
        'the call names an application inference profile, which no statement about models or system profiles covers',
    }),
  remedy: grants(
    'the application profile and the models behind it are both checked',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html',
  ),
};

export const bedrockProvisionedCustomImported: Cause = {
  id: 'BEDROCK_PROVISIONED_CUSTOM_IMPORTED',
  title: 'A provisioned, custom or imported model has an ARN of its own',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        clues.service === 'bedrock' &&
        ['provisioned-model', 'custom-model', 'custom-model-deployment', 'imported-model'].includes(
          clues.resource.type,
        ),
      weight: 76,
      because:
        'the call names a provisioned, custom or imported model, which statements about foundation models do not cover',
    }),
  remedy: grants(
    'the model of the account has this ARN',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html',
  ),
};

export const bedrockAsyncInvoke: Cause = {
  id: 'BEDROCK_ASYNC_INVOKE',
  title: 'StartAsyncInvoke is authorised as bedrock:InvokeModel on the model and on async-invoke, and writes to S3',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  verified: 'doc; S3 write need UNVERIFIED',
  url: 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_StartAsyncInvoke.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['no bedrock:StartAsyncInvoke action exists'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        isAction(clues, 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream') &&
        (clues.resource.type === 'async-invoke' || clues.denial?.operation?.toLowerCase() === 'startasyncinvoke'),
      weight: 70,
      because: 'an asynchronous invocation is authorised on the model and on async-invoke/*',
    }),
  remedy: grants(
    'asynchronous invocations are authorised on this resource',
    'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_StartAsyncInvoke.html',
  ),
};

export const bedrockInvokeTool: Cause = {
  id: 'BEDROCK_INVOKE_TOOL',
  title: 'A server-side tool needs bedrock:InvokeTool',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  verified: 'doc (mapping), message inferred',
  url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['ARN has empty REGION, present account'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: isAction(clues, 'bedrock:InvokeTool'),
      weight: 70,
      because: 'the call uses a server-side system tool',
    }),
  remedy: grants(
    'the call uses this system tool',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html',
  ),
};

export const bedrockPromptRender: Cause = {
  id: 'BEDROCK_PROMPT_RENDER',
  title: 'A managed prompt needs bedrock:RenderPrompt besides the model',
  edge: 'lambda->prompt',
  isPermissionProblem: true,
  verified: 'doc; look-alike: github coder/code-server#7959',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'RenderPrompt is permission-only (no API)',
    'Look-alike: "Your account is not authorized to invoke this API operation with a prompt resource." is an account gate, not IAM',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        isAction(clues, 'bedrock:RenderPrompt') ||
        (isAction(clues, 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream') &&
          clues.resource.type === 'prompt'),
      weight: 70,
      because: 'the call names a managed prompt, which needs bedrock:RenderPrompt',
    }),
  remedy: grants(
    'the call names a managed prompt',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html',
  ),
};
