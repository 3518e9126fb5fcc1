import { roleOfSession } from '../../arn/index.ts';
import type { Evidence } from '../../intake/index.ts';
import type { ChainRequest } from '../../playbook/index.ts';

// Both IAM and a data access policy must allow: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html
/** Whether the data access policies of a collection name the principal that calls it. */
export const dataAccessNotes = (evidence: Evidence, requests: readonly ChainRequest[]): readonly string[] =>
  (evidence.settings ?? []).flatMap((setting) => {
    if (setting.kind !== 'collection') return [];
    const callers = requests.flatMap(({ resource, principal }) =>
      resource === setting.arn && principal !== null ? [principal] : [],
    );
    return [...new Set(callers)].map((caller) => {
      const role = roleOfSession(caller) ?? caller;
      const naming = setting.dataAccess.find(({ principals }) =>
        principals.some((principal) => principal === role || principal === caller),
      );
      return naming === undefined
        ? `no data access policy of collection \`${setting.name}\` names \`${role}\`: without one OpenSearch Serverless refuses it, whatever IAM allows`
        : `data access policy \`${naming.name}\` of collection \`${setting.name}\` names \`${role}\``;
    });
  });
