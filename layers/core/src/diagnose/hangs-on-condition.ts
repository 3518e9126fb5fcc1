import type { Clues } from '../playbook/index.ts';

/**
 * The call as AWS's sentence has it, where what was shown allows it only for want of a key that a condition asks for: an explicit Deny of
 * the named kind held, or the Allow did not. Null: no condition lies between the two.
 */
export const hangsOnCondition = (clues: Clues): Clues | null => {
  const { denial, main } = clues;
  const isNamed = denial?.statedBy === 'sentence' || denial?.statedBy === 'cloudTrail';
  if (!isNamed || denial.kind === 'unknown' || main?.decision?.decision !== 'allowed') return null;
  const keys = new Set(main.decision.missingContextKeys.map((key) => key.toLowerCase()));
  const isOpen = denial.kind === 'explicit' ? mayDeny(clues, keys) : mayNotAllow(clues, keys);
  return keys.size > 0 && isOpen
    ? {
        ...clues,
        main: { ...main, decision: null },
        layer: { kind: denial.kind, policyType: denial.policyType, saidBy: 'message' },
      }
    : null;
};

type Statement = Clues['statements'][number];

const asks = ({ conditions }: Statement, keys: ReadonlySet<string>): boolean =>
  conditions.some(({ key }) => keys.has(key.toLowerCase()));

/** A Deny of the named kind asks for a key that nobody told. */
const mayDeny = ({ statements, denial }: Clues, keys: ReadonlySet<string>): boolean =>
  statements.some(
    (statement) =>
      statement.effect === 'Deny' &&
      (denial?.policyType === 'unknown' || statement.policyType === denial?.policyType) &&
      asks(statement, keys),
  );

/** Every Allow of the named kind that was taken to fit asks for one. */
const mayNotAllow = ({ statements, denial, main }: Clues, keys: ReadonlySet<string>): boolean => {
  const allowing = (main?.decision?.matchedStatements ?? []).filter(
    ({ effect, policyType }) => effect === 'Allow' && policyType === denial?.policyType,
  );
  return (
    allowing.length > 0 &&
    allowing.every(({ policy, policyType, index }) =>
      statements.some(
        (one) => one.policy === policy && one.policyType === policyType && one.index === index && asks(one, keys),
      ),
    )
  );
};
