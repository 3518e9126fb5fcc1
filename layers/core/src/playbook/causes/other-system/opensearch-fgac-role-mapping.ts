import type { Cause } from '../../cause.ts';
import { askOwner } from '../../remedies/ask-owner.ts';
import { sentence } from '../../signs/sentence.ts';

export const opensearchFgacRoleMapping: Cause = {
  id: 'OPENSEARCH_FGAC_ROLE_MAPPING',
  title: 'OpenSearch does not map the principal to a role with the index permission',
  edge: '*->opensearch domain',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/fgac.html',
  evidence: ['_plugins/_security/api/rolesmapping'],
  pitfalls: ['IAM has passed already: es:ESHttp… is allowed'],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['fineGrainedAccess'],
      because: 'fine-grained access control of OpenSearch refused it; es:ESHttp* has passed already',
      evenWithDenial: true,
    }),
  remedy: () =>
    askOwner({
      owner: 'the administrator of the OpenSearch domain',
      actions: [],
      text: 'Please map the ARN of the role as a backend role to an OpenSearch role with the index permission that the message names (Security, Roles, Mapped users).',
    }),
};
