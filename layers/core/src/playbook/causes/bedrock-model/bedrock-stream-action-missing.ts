import type { Cause } from '../../cause.ts';
import { speaksOf } from '../../clues/shown-statement.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { nearMisses } from '../../signs/near-misses.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html';

export const bedrockStreamActionMissing: Cause = {
  id: 'BEDROCK_STREAM_ACTION_MISSING',
  title: 'The call streams, which bedrock:InvokeModel alone does not allow',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['Whoever denies a model has to deny both actions, InvokeModel and InvokeModelWithResponseStream'],
  oftenInstead: [
    {
      id: 'BEDROCK_GEO_PROFILE_DEST_REGION',
      because: 'the call may go through an inference profile that routes to this Region',
    },
    {
      id: 'BEDROCK_NONEXISTENT_ACTION',
      because: 'the policy may name an action that AWS does not have, such as bedrock:Converse',
    },
  ],
  recognise: (clues) => {
    const plain = clues.statements.filter(
      (statement) => statement.effect === 'Allow' && speaksOf(statement, 'bedrock:InvokeModel'),
    );
    const isHalf = plain.length > 0 && nearMisses(clues, 'resource').length === 0;
    return whenDenied(clues, {
      fits: isAction(clues, 'bedrock:InvokeModelWithResponseStream'),
      tier: isHalf ? 'defect' : 'edge',
      places: isHalf ? plain : [],
      because: 'streaming calls are authorised by an action of their own, bedrock:InvokeModelWithResponseStream',
    });
  },
  remedy: grants('streaming calls need this action', url),
};
