import {
  BatchGetCollectionCommand,
  GetAccessPolicyCommand,
  ListAccessPoliciesCommand,
  OpenSearchServerlessClient,
} from '@aws-sdk/client-opensearchserverless';
import { lastPart, readArn } from '../../arn/index.ts';
import { ask, askPages } from '../account/ask.ts';
import { type Reading, resourceReader } from './resource-reader.ts';
import { settingEvidence, unreadSetting, untoldSetting } from './setting-evidence.ts';

/**
 * A collection and the data access policies that apply to it; IAM knows nothing of these, and both must allow.
 * https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html
 */
export const readCollection = resourceReader({
  needs: 'aoss:BatchGetCollection',
  send: (access, arn, options) =>
    access
      .client(OpenSearchServerlessClient, readArn(arn).region)
      .send(new BatchGetCollectionCommand({ ids: [lastPart(arn)] }), options),
  nameIn: ({ collectionDetails }) => collectionDetails?.[0]?.arn,
  untold: untoldSetting,
  show: async (reading, found) => {
    const { arn } = reading;
    const name = found.kind === 'answered' ? found.output.collectionDetails?.[0]?.name : undefined;
    if (name === undefined)
      return unreadSetting(arn, found.kind === 'answered' ? { kind: 'absent', isGone: true } : found);
    const { listed, policies } = await readDataAccess(reading, name);
    const details = policies.flatMap((policy) =>
      policy.kind === 'answered' ? [policy.output.accessPolicyDetail] : [],
    );
    const dataAccess = details.map((detail) => ({
      name: detail?.name ?? '',
      principals: principalsIn(detail?.policy),
    }));
    return settingEvidence({ kind: 'collection', arn, name, dataAccess }, [listed, ...policies]);
  },
});

const readDataAccess = async ({ access, arn, signal }: Reading, name: string) => {
  const aoss = access.client(OpenSearchServerlessClient, readArn(arn).region);
  const options = { abortSignal: signal };
  const listed = await askPages({ needs: 'aoss:ListAccessPolicies', on: arn }, signal, async (nextToken) => {
    const input = { type: 'data' as const, resource: [`collection/${name}`], nextToken };
    const output = await aoss.send(new ListAccessPoliciesCommand(input), options);
    return { items: output.accessPolicySummaries, next: output.nextToken };
  });
  const summaries = listed.kind === 'answered' ? listed.output : [];
  const policies = await Promise.all(
    summaries.map((summary) =>
      ask({ needs: 'aoss:GetAccessPolicy', on: arn }, signal, () =>
        aoss.send(new GetAccessPolicyCommand({ type: 'data', name: summary.name }), options),
      ),
    ),
  );
  return { listed, policies };
};

/** The `Principal` lists of the rules: ARNs of roles, sessions and users, or SAML identities. */
const principalsIn = (document: unknown): readonly string[] => {
  const rules: readonly unknown[] = Array.isArray(document) ? document : [document];
  return rules.flatMap((rule) => {
    const named = typeof rule === 'object' && rule !== null && 'Principal' in rule ? rule.Principal : [];
    return Array.isArray(named) ? named.filter((principal) => typeof principal === 'string') : [];
  });
};
