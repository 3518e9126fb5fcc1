import type { Cause } from '../../cause.ts';
import { correctResource } from '../../remedies/correct-resource.ts';
import { wrongShape } from '../../signs/wrong-shape.ts';

const url = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html';

export const bedrockWrongArnShape: Cause = {
  id: 'BEDROCK_WRONG_ARN_SHAPE',
  title: 'The Resource of the statement does not fit the ARN of this model',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['string compare policy resource vs ARN in message'],
  pitfalls: ['A wrong ARN is no error: it matches nothing, without a word'],
  recognise: (clues) => wrongShape(clues),
  remedy: (clues) => correctResource(clues, url),
};
