import type { PolicyType } from '@whydenied/iam';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';

/** The kinds of policy that nobody showed and that could still deny, in one line; null: none could. */
export const sayUnseenLine = ({ diagnosis, repair }: Explained): string | null => {
  if (!diagnosis.isPermissionProblem || diagnosis.cause.confidence === 'possible') return null;
  if (repair.fix.kind === 'noPolicyChange') return null;
  const fixed = new Set<string>(repair.fix.steps.map(({ target }) => target.policyType));
  const blamed = diagnosis.denial.policyType;
  const open = diagnosis.notEvaluated
    .map(({ policyType }) => policyType)
    .filter((type) => !fixed.has(type) && type !== blamed);
  const isBothSaid = repair.details.ownHalf?.isAside === false;
  const kinds = [...new Set(open)].filter(
    (type) => !(type === 'identity' && fixed.size > 0) && !(isBothSaid && (type === 'identity' || type === 'resource')),
  );
  if (kinds.length === 0) return null;
  return `Not seen, and could still deny: ${listOf(kinds.map(name))}.`;
};

const name = (type: PolicyType): string => policyKindWords(type);

const listOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
