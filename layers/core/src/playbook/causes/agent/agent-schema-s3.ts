import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html';

export const agentSchemaS3: Cause = {
  id: 'AGENT_SCHEMA_S3',
  title: 'The role of the agent may not read the OpenAPI schema',
  edge: 'agent->s3',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [],
  recognise: (clues) => {
    const because = 'the agent reads the schema of an action group from S3 with its own role';
    const byRole = whenDenied(clues, {
      fits: clues.principal.worksFor === 'agent' && isAction(clues, 's3:GetObject'),
      because,
    });
    return byRole ?? aboutTopic(clues, { topic: 'agent->schema', because });
  },
  remedy: grants('the agent reads its OpenAPI schema', url),
};
