import type { Cause } from '../cause.ts';
import { grants } from '../remedies/grants.ts';
import { aboutTopic } from '../signs/about-topic.ts';
import { isAction } from '../signs/denied-action.ts';
import { found } from '../signs/found.ts';
import { nearMisses } from '../signs/near-misses.ts';
import { whenDenied } from '../signs/when-denied.ts';

export const kbCallerRetrieve: Cause = {
  id: 'KB_CALLER_RETRIEVE',
  title: 'The caller may not search the knowledge base',
  edge: 'lambda->kb',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-base-prereq-permissions-general.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['GetKnowledgeBase is separate'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits:
        isAction(clues, 'bedrock:Retrieve', 'bedrock:AgenticRetrieveStream') && !(clues.principal.worksFor === 'agent'),
      weight: 70,
      because: 'searching a knowledge base needs bedrock:Retrieve on it',
    }),
  remedy: grants(
    'the caller searches this knowledge base',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/knowledge-base-prereq-permissions-general.html',
  ),
};

export const kbCallerRag: Cause = {
  id: 'KB_CALLER_RAG',
  title: 'RetrieveAndGenerate needs Resource "*", and the search and the model besides',
  edge: 'lambda->kb+model',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'AWS agent doc lists RetrieveAndGenerate on a knowledge-base ARN: that never matches per SAR (no resource type)',
    'RetrieveAndGenerateStream -> same action',
  ],
  recognise: (clues) => {
    const misses = isAction(clues, 'bedrock:RetrieveAndGenerate') ? nearMisses(clues, 'resource') : [];
    const because = 'RetrieveAndGenerate has no resource type, and is checked for the search and the model as well';
    if (misses.length > 0) return found({ tier: 'defect', weight: 70, places: misses, because });
    const byAction = whenDenied(clues, { fits: isAction(clues, 'bedrock:RetrieveAndGenerate'), weight: 70, because });
    return byAction ?? aboutTopic(clues, { topic: 'lambda->kb', weight: 60, because });
  },
  remedy: grants(
    'RetrieveAndGenerate is three checks',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html',
  ),
};

export const kb3pAssociate: Cause = {
  id: 'KB_3P_ASSOCIATE',
  title: 'A third-party vector store needs bedrock:AssociateThirdPartyKnowledgeBase',
  edge: 'agent->kb (3rd party)',
  isPermissionProblem: true,
  verified: 'doc is self-contradictory',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'SAR lists NO resource type for this action: a KB ARN in Resource may not match; AWS sample uses one (and puts a KMS key ARN in the secret condition): test, fall back to "*"',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: isAction(clues, 'bedrock:AssociateThirdPartyKnowledgeBase'),
      weight: 75,
      because: 'a third-party vector store is associated by an action of its own',
    }),
  remedy: grants(
    'the third-party store is associated',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/agents-permissions.html',
  ),
};
