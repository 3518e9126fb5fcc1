import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { says } from '../../signs/says.ts';
import { sentence } from '../../signs/sentence.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html';

export const kbSecret: Cause = {
  id: 'KB_SECRET',
  title: 'The role of the knowledge base cannot read the secret of its store or connector',
  edge: 'kb->secretsmanager',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['secretsmanager:GetResourcePolicy', 'kms:GetKeyPolicy'],
  pitfalls: [
    'The ARN of a secret ends in six random characters',
    'Confluence OAuth also needs secretsmanager:PutSecretValue',
  ],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['connectorSecret'],
      because: 'Bedrock could not log in to the data source with the secret that the role reads',
      confidence: 'likely',
    }) ??
    whenDenied(clues, {
      fits:
        isAction(clues, 'secretsmanager:GetSecretValue') &&
        (clues.principal.worksFor === 'knowledgeBase' || says(clues, 'knowledgeBase')),
      because: 'the store or connector keeps its login in a secret that the role may not read',
    }),
  remedy: grants('the login of the store is in this secret', url),
};
