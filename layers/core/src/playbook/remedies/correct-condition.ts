import { askedRegion } from '../clues/asked-region.ts';
import type { Clues } from '../clues/clues.ts';
import type { ShownCondition, ShownStatement } from '../clues/shown-statement.ts';
import type { Remedy, StatementEdit } from '../remedy.ts';
import { nearMisses } from '../signs/near-misses.ts';
import { actionsOf, grantChain } from './grant-chain.ts';

type Asked = { readonly keys: readonly string[] | null; readonly url: string };

/** A condition that does not hold gets the value of the request; where the request cannot carry the key, the person decides. */
export const correctCondition = (clues: Clues, { keys, url }: Asked): Remedy => {
  const chain = grantChain(clues, { text: 'the condition does not hold for this request', url });
  const misses = nearMisses(clues, 'condition');
  const statements =
    misses.length > 0 ? misses : clues.statements.filter(({ policyType }) => policyType === 'resource');
  const edits = statements.flatMap((statement) => editsOf(statement, { clues, keys, url }));
  const actions = chain.kind === 'grant' ? actionsOf(chain.grants, clues) : chain.actions;
  return edits.length > 0 ? { kind: 'correct', edits, grants: [], actions } : { ...chain, actions };
};

const editsOf = (statement: ShownStatement, asked: Asked & { readonly clues: Clues }): StatementEdit[] =>
  statement.conditions.flatMap((condition) => {
    const value = requestValue(condition.key, asked.clues);
    const isMeant = asked.keys === null || asked.keys.some((key) => key.toLowerCase() === condition.key.toLowerCase());
    if (!isMeant || (value !== null && condition.values.includes(value))) return [];
    const { policy, policyType, attachTo, index } = statement;
    const { operator, key } = condition;
    const place = { policy, policyType, attachTo, index, because: reason(condition, value), url: asked.url };
    if (value === null) return [];
    return [
      { ...place, edit: { kind: 'replaceConditionValue', operator, key, to: [...condition.values, value] } } as const,
    ];
  });

const requestValue = (key: string, { requests, main }: Clues): string | null => {
  const asked = { context: askedRegion(main?.resource ?? '') };
  for (const { context } of [...requests, asked]) {
    const known = Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
    if (known !== undefined && !Array.isArray(known)) return String(known);
  }
  return null;
};

const reason = ({ key, values }: ShownCondition, value: string | null): string =>
  `the condition asks for ${values.map((text) => `\`${text}\``).join(', ')}, the request has ${value === null ? `no \`${key}\`` : `\`${value}\``}`;
