import { matchAction, type Statement } from '@whydenied/iam';
import type { Found } from './finding.ts';

/** EKS assumes the role of a pod with tags on the session, which is an action of its own: https://docs.aws.amazon.com/eks/latest/userguide/pod-id-role.html */
export const checkPods = (statements: readonly Statement[]): readonly Found[] => {
  const ofPods = statements.filter(
    ({ effect, principals = [] }) => effect === 'Allow' && principals.some(({ value }) => value === service),
  );
  const allows =
    (action: string) =>
    (statement: Statement): boolean =>
      (statement.actions ?? []).some((pattern) => matchAction(pattern, action));
  const assuming = ofPods.find(allows('sts:AssumeRole'));
  return assuming === undefined || ofPods.some(allows('sts:TagSession'))
    ? []
    : [
        {
          rule: 'missing-part',
          level: 'error',
          pointer: `${assuming.pointer}/Action`,
          text: `EKS Pod Identity assumes the role with session tags, so \`${service}\` needs \`sts:TagSession\` beside \`sts:AssumeRole\`: without it the role is refused to every pod`,
          nearest: ['"Action": ["sts:AssumeRole", "sts:TagSession"]'],
        },
      ];
};

const service = 'pods.eks.amazonaws.com';
