import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/kb-osm-permissions-prereq.html';

export const kbOpensearchManaged: Cause = {
  id: 'KB_OPENSEARCH_MANAGED',
  title: 'The role may not call the OpenSearch domain',
  edge: 'kb->opensearch domain',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['es:DescribeDomain -> AccessPolicies'],
  pitfalls: ['The mapping of roles in OpenSearch is outside IAM'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.service === 'es' && clues.principal.kind !== 'anonymous',
      because: 'the domain is called with es:ESHttp* of the role',
    }),
  remedy: grants('the role calls the domain', url),
};
