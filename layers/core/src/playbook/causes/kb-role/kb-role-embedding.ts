import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { isAction } from '../../signs/denied-action.ts';
import { failsAlong } from '../../signs/fails-along.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

export const kbRoleEmbedding: Cause = {
  id: 'KB_ROLE_EMBEDDING',
  title: 'The role of the knowledge base may not call the embedding model',
  edge: 'kb->embedding',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['bedrock:GetKnowledgeBase -> embeddingModelArn, roleArn'],
  pitfalls: ['The end of the message tells a denial of IAM from a model that the account lacks'],
  oftenInstead: [
    {
      id: 'LL_MODEL_ACCESS_LEGACY_TEXT',
      because: 'the account may have no access to the model, which no policy changes',
    },
    { id: 'KB_ROLE_ASSUME', because: 'the role may not trust Bedrock' },
  ],
  recognise: (clues) => {
    const because = 'the knowledge base embeds text with its own role, which may not invoke the embedding model';
    const byRole = whenDenied(clues, {
      fits:
        (clues.principal.worksFor === 'knowledgeBase' || embeds.has(clues.topic)) &&
        isAction(clues, 'bedrock:InvokeModel', 'bedrock:GetInferenceProfile'),
      because,
    });
    return (
      byRole ??
      aboutTopic(clues, { topic: 'kb->embedding', because }) ??
      failsAlong(clues, { edge: 'kb->embedding', because })
    );
  },
  remedy: grants('the knowledge base embeds text with this model', url),
};

// What is told of syncing is told of embedding too.
const embeds: ReadonlySet<string | null> = new Set(['kb->embedding', 'kb->ingestion', 'kb->s3']);
