import type { Clues } from '../playbook/index.ts';

/** Where AWS's sentence and what was shown cannot both be true of this call: one sentence each. */
// AWS names an explicit Deny before a missing Allow; a Deny whose condition nobody can tell did not hold.
export const contradictionsOf = ({ denial, main }: Clues): readonly string[] => {
  const decision = main?.decision ?? null;
  if (denial?.kind !== 'implicit' || decision?.decision !== 'explicitDeny') return [];
  if (decision.missingContextKeys.length > 0) return [];
  const by = decision.deniedBy.find((one) => one.denial === 'explicit');
  const sid = by?.statement?.sid === undefined ? '' : ` by the statement \`${by.statement.sid}\``;
  return [
    `the message and the documents contradict each other: AWS says that nothing allows the call, while \`${by?.policy ?? 'a policy shown'}\` denies it explicitly${sid}`,
  ];
};
