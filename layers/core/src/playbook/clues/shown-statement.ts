import { matchGlob } from '@whydenied/iam';
import type { Evidence, EvidenceSource, SeenPolicy } from '../../intake/index.ts';
import type { StatementPlace } from '../remedy.ts';

export type ShownCondition = { readonly operator: string; readonly key: string; readonly values: readonly string[] };

/** A statement of a shown policy, read for what it means to say; how it decides is the engine's. */
export type ShownStatement = StatementPlace & {
  readonly sid: string | null;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly notActions: readonly string[];
  readonly resources: readonly string[];
  readonly notResources: readonly string[];
  readonly principals: readonly string[];
  readonly conditions: readonly ShownCondition[];
  readonly source: EvidenceSource;
};

/** All statements of all shown policies, in order; what is no statement is left out here, the engine reports it. */
export const readStatements = (evidence: Evidence): readonly ShownStatement[] => evidence.policies.flatMap(readPolicy);

/** Whether the statement speaks of the action (in any case). */
export const speaksOf = (statement: ShownStatement, action: string): boolean => {
  const wanted = action.toLowerCase();
  const covers = (pattern: string): boolean => matchGlob(pattern.toLowerCase(), wanted);
  if (statement.actions.length > 0) return statement.actions.some(covers);
  return statement.notActions.length > 0 && !statement.notActions.some(covers);
};

/** Whether the statement's Resource element covers the resource as written. */
export const coversResource = (statement: ShownStatement, resource: string): boolean => {
  if (statement.resources.length > 0) return statement.resources.some((pattern) => matchGlob(pattern, resource));
  return statement.notResources.length > 0 && !statement.notResources.some((pattern) => matchGlob(pattern, resource));
};

const readPolicy = (policy: SeenPolicy): ShownStatement[] => {
  const statements = fieldOf(parsed(policy.document), 'Statement');
  const list = Array.isArray(statements) ? statements : [statements];
  return list.flatMap((statement, index) => readStatement(policy, statement, index));
};

const readStatement = (policy: SeenPolicy, statement: unknown, index: number): ShownStatement[] => {
  const effect = fieldOf(statement, 'Effect');
  if (effect !== 'Allow' && effect !== 'Deny') return [];
  const sid = fieldOf(statement, 'Sid');
  return [
    {
      policy: policy.name,
      policyType: policy.policyType,
      attachTo: policy.attachTo,
      index,
      sid: typeof sid === 'string' ? sid : null,
      effect,
      actions: texts(fieldOf(statement, 'Action')),
      notActions: texts(fieldOf(statement, 'NotAction')),
      resources: texts(fieldOf(statement, 'Resource')),
      notResources: texts(fieldOf(statement, 'NotResource')),
      principals: principalsOf(fieldOf(statement, 'Principal')),
      conditions: conditionsOf(fieldOf(statement, 'Condition')),
      source: policy.source,
    },
  ];
};

const parsed = (document: unknown): unknown => {
  if (typeof document !== 'string') return document;
  try {
    return JSON.parse(document);
  } catch {
    return null;
  }
};

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (Object.entries(value).find(([key]) => key === name)?.[1] ?? null)
    : null;

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((item) =>
    typeof item === 'string' ? [item] : typeof item === 'boolean' || typeof item === 'number' ? [String(item)] : [],
  );

const principalsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : entriesOf(value).flatMap(([, names]) => texts(names));

const conditionsOf = (value: unknown): ShownCondition[] =>
  entriesOf(value).flatMap(([operator, keys]) =>
    entriesOf(keys).map(([key, values]) => ({ operator, key, values: texts(values) })),
  );
