import { compile, decide, type PolicyInput } from '@whydenied/iam';
import { roleOfSession } from '../../arn/index.ts';
import { codeBlock, codeSpan, principalWords } from '../../explain/index.ts';
import type { Outcome } from '../conversation.ts';
import type { EngineQuestion } from './engine-question.ts';

/** All statements for one principal, of what was settled and of what is refused now, in one document; each call is decided on it. */
export const sayWhole = ({ answered, current }: EngineQuestion): string => {
  const principal = current.outcome?.principal ?? null;
  const own = [...current.settled, ...(current.outcome === null ? [] : [current.outcome])].filter(
    (outcome) => sameRole(outcome.principal, principal) && outcome.policyType !== 'resource',
  );
  const steps = [...own.slice(0, -1).flatMap(({ fix }) => fix.steps), ...answered.repair.fix.steps];
  const statements = distinct(
    steps.flatMap(({ statement, target }) =>
      statement === null || target.policyType !== 'identity' ? [] : [statement],
    ),
  );
  if (statements.length === 0)
    return 'Nothing of it is a policy of yours to write: what was refused is changed by its owner.';
  const document = { Version: '2012-10-17', Statement: statements };
  const open = own.filter((outcome) => !isAllowed(outcome, { name: 'all', document }));
  return [
    `All that was refused so far for ${principalWords(principal)}, in one document:`,
    codeBlock('json', JSON.stringify(document, null, 2)),
    open.length === 0
      ? `Decided: it allows each of the ${own.length} calls that were refused (${own.map(({ action }) => codeSpan(action ?? '')).join(', ')}). It takes the place of the single policies.`
      : `Not covered by it: ${open.map(({ action }) => codeSpan(action ?? '')).join(', ')}, which is not up to this policy.`,
  ].join('\n\n');
};

type Statement = Readonly<Record<string, unknown>>;

/** A name stands once in a document. */
const distinct = (statements: readonly Statement[]): readonly Statement[] => {
  const seen = new Set<string>();
  const sids = new Map<string, number>();
  return statements.flatMap((statement) => {
    const { Sid, ...rest } = statement;
    const key = JSON.stringify(rest);
    if (seen.has(key)) return [];
    seen.add(key);
    if (typeof Sid !== 'string') return [statement];
    const count = (sids.get(Sid) ?? 0) + 1;
    sids.set(Sid, count);
    return [count === 1 ? statement : { ...statement, Sid: `${Sid}${count}` }];
  });
};

const sameRole = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && (roleOfSession(one) ?? one) === (roleOfSession(other) ?? other);

const isAllowed = ({ principal, action, resource }: Outcome, policy: PolicyInput): boolean =>
  principal !== null &&
  action !== null &&
  decide(compile({ identity: [policy] }), { principal, action, resource: resource ?? '*', context: {} }).decision ===
    'allowed';
