import type { Cause } from '../../cause.ts';
import { correctAction } from '../../remedies/correct-action.ts';
import { phantomsIn } from '../../signs/phantoms-in.ts';

const url = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_bedrock.html';

export const bedrockNonexistentAction: Cause = {
  id: 'BEDROCK_NONEXISTENT_ACTION',
  title: 'The policy grants an action of Bedrock that does not exist, so it grants nothing',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['lint policy actions against iam-data', 'access-analyzer:ValidatePolicy'],
  pitfalls: ['bedrock:Converse does not exist, whatever is written about it'],
  recognise: (clues) => phantomsIn(clues, 'bedrock'),
  remedy: (clues) => correctAction(clues, url),
};
