import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { isAction } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { nearMisses } from '../../signs/near-misses.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

export const kbCallerRag: Cause = {
  id: 'KB_CALLER_RAG',
  title: 'RetrieveAndGenerate needs Resource "*", and the search and the model besides',
  edge: 'lambda->kb+model',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'bedrock:RetrieveAndGenerate has no resource type: on the ARN of a knowledge base it never matches',
    'RetrieveAndGenerateStream is checked as the same action',
  ],
  recognise: (clues) => {
    const misses = isAction(clues, 'bedrock:RetrieveAndGenerate') ? nearMisses(clues, 'resource') : [];
    const because = 'RetrieveAndGenerate has no resource type, and is checked for the search and the model as well';
    if (misses.length > 0) return found({ tier: 'defect', places: misses, because });
    const byAction = whenDenied(clues, { fits: isAction(clues, 'bedrock:RetrieveAndGenerate'), because });
    return byAction ?? aboutTopic(clues, { topic: 'lambda->kb', because });
  },
  remedy: grants('RetrieveAndGenerate is three checks', url),
};
