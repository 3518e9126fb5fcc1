import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import type { AccessRequest } from '../layers/iam/src/index.ts';

// The same question to Cedar: one policy, the resource of the service it names, preparsed.
const POLICY = `permit(
  principal,
  action == Action::"bedrock:InvokeModel",
  resource
) when { context.resourceArn like "arn:aws:bedrock:us-east-1::foundation-model/*" };`;

/** Cedar with one comparable policy; each turn decides the next request. */
export const openCedar = (requests: readonly AccessRequest[]): (() => void) => {
  const parsed = preparsePolicySet('bench', { staticPolicies: POLICY });
  if (parsed.type !== 'success') throw new Error('bug: Cedar does not read the policy of the bench');
  const calls = requests.map(({ principal, action, resource, context }) => ({
    principal: { type: 'Role', id: principal },
    action: { type: 'Action', id: action },
    resource: { type: 'Resource', id: resource },
    context: { ...toRecord(context), resourceArn: resource },
    preparsedPolicySetId: 'bench',
    entities: [],
  }));
  let turn = 0;
  const decideNext = () => {
    const call = calls[turn++ % calls.length];
    return call === undefined ? undefined : statefulIsAuthorized(call);
  };
  const first = decideNext();
  if (first?.type !== 'success' || first.response.decision !== 'allow') throw new Error('bug: Cedar does not allow');
  return decideNext;
};

const toRecord = (context: AccessRequest['context']): Record<string, string | boolean> =>
  Object.fromEntries(
    Object.entries(context ?? {}).map(([key, value]) => [key, typeof value === 'boolean' ? value : String(value)]),
  );
