import type { Clues } from '../clues/clues.ts';
import type { Remedy } from '../remedy.ts';
import { knowledgeBaseRole, roleArnOf } from '../requests/knowledge-base-role.ts';
import { mentionedResource } from '../requests/mentioned.ts';

/** The data access policy of a collection lists the role; its permissions are no IAM actions. */
export const dataAccess = (clues: Clues, url: string): Remedy => {
  const role = roleArnOf(knowledgeBaseRole(clues).principal, clues);
  const collection = mentionedResource(clues, 'aoss', 'collection')?.written ?? null;
  return {
    kind: 'grant',
    grants: [
      {
        policyType: 'dataAccess',
        attachTo: collection,
        sid: 'Role of the knowledge base',
        actions: [
          'aoss:DescribeIndex',
          'aoss:ReadDocument',
          'aoss:WriteDocument',
          'aoss:CreateIndex',
          'aoss:UpdateIndex',
          'aoss:DescribeCollectionItems',
        ],
        resources: ['index/{CollectionName}/{IndexName}', 'collection/{CollectionName}'],
        principal: { AWS: role },
        condition: null,
        because: 'OpenSearch Serverless asks its own data access policy besides IAM',
        url,
      },
    ],
    actions: ['aoss:APIAccessAll'],
  };
};
