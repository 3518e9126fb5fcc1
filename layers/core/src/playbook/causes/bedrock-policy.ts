import type { Cause } from '../cause.ts';
import { correctAction } from '../remedies/correct-action.ts';
import { correctResource } from '../remedies/correct-resource.ts';
import { phantomsIn } from '../signs/phantoms-in.ts';
import { wrongShape } from '../signs/wrong-shape.ts';

export const bedrockNonexistentAction: Cause = {
  id: 'BEDROCK_NONEXISTENT_ACTION',
  title: 'The policy grants an action of Bedrock that does not exist, so it grants nothing',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  verified: 'doc (absence checked in iam-data)',
  url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html',
  evidence: ['lint policy actions against iam-data', 'access-analyzer:ValidatePolicy'],
  pitfalls: ['Blogs do claim bedrock:Converse exists; the SAR has no such action'],
  recognise: (clues) => phantomsIn(clues, 'bedrock'),
  remedy: (clues) =>
    correctAction(clues, 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html'),
};

export const bedrockWrongArnShape: Cause = {
  id: 'BEDROCK_WRONG_ARN_SHAPE',
  title: 'The Resource of the statement does not fit the ARN of this model',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  verified: 'doc (ARN formats)',
  url: 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html',
  evidence: ['string compare policy resource vs ARN in message'],
  pitfalls: ['Every wrong shape is a silent no-match, never a policy error'],
  recognise: (clues) => wrongShape(clues),
  remedy: (clues) =>
    correctResource(clues, 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html'),
};
