import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { isAction } from '../../signs/denied-action.ts';
import { reachesCollection } from '../../signs/reaches-collection.ts';
import { says } from '../../signs/says.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

export const kbAossIam: Cause = {
  id: 'KB_AOSS_IAM',
  title: 'The role may not call the OpenSearch Serverless collection',
  edge: 'kb->aoss',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: [
    'bedrock:GetKnowledgeBase -> storageConfiguration',
    'aoss:BatchGetCollection',
    'iam:GetAccountAuthorizationDetails',
  ],
  pitfalls: [
    'The error is a ValidationException with status 400, not AccessDenied',
    'The ARN holds the id of the collection, not its name',
  ],
  oftenInstead: [
    { id: 'KB_AOSS_DATA_POLICY', because: 'the data access policy may not list the role' },
    { id: 'LL_PROPAGATION', because: 'the role or its policy may be newer than the call' },
  ],
  recognise: (clues) => {
    const because = 'OpenSearch Serverless answers 403 when the role has no aoss:APIAccessAll on the collection';
    const byAction = whenDenied(clues, { fits: isAction(clues, 'aoss:APIAccessAll'), because });
    if (byAction !== null || says(clues, 'engineType')) return byAction;
    const about = reachesCollection(clues) ? null : aboutTopic(clues, { topic: 'kb->aoss', because });
    // One 403 stands for either side; it is this one where the other is done, or where nothing decides and an engine does.
    const isLeft = says(clues, 'inDataPolicy') || clues.main?.decision != null;
    return about === null || isLeft ? about : { ...about, confidence: 'possible' };
  },
  remedy: grants('the role calls the collection', url),
};
