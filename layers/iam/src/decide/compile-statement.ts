import { compileCondition } from '../condition/condition.ts';
import type { Note, PolicyType } from '../contract.ts';
import type { Statement } from '../language/policy-document.ts';
import { quote } from '../language/quote.ts';
import { severityFor } from '../language/severity-for.ts';
import { compileAction } from '../match/action-pattern.ts';
import { compilePrincipals } from '../match/principal-pattern.ts';
import { compileResource } from '../match/resource-pattern.ts';
import type { CompiledStatement } from './compiled.ts';

export type StatementOf = {
  readonly policyType: PolicyType;
  readonly policy: string;
  readonly version: '2012-10-17' | '2008-10-17';
  /** Writes a note about a part of the policy, by its JSON pointer. */
  readonly write: (severity: Note['severity'], pointer: string, text: string) => void;
};

/** Makes a statement ready; what in it can never match is noted. */
export const compileStatement = (source: Statement, of: StatementOf): CompiledStatement => {
  const { index, sid, effect } = source;
  const { policyType, policy } = of;
  return {
    source,
    actions: compileActions(source, of),
    resources: compileResources(source, of),
    principals: compilePrincipalElement(source, of),
    conditions: compileConditions(source, of),
    matched: { policyType, policy, ...(sid === undefined ? {} : { sid }), index, effect },
    denying: {
      policyType,
      denial: 'explicit',
      policy,
      statement: { ...(sid === undefined ? {} : { sid }), index },
    },
  };
};

// Policies attached to identities have their short ARNs completed, a session policy is refused with one:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
const COMPLETING: ReadonlySet<PolicyType> = new Set(['identity', 'permissionsBoundary', 'serviceControl']);

type Listed = { readonly name: string; readonly isNot: boolean; readonly texts: readonly string[] };

const compileActions = (source: Statement, of: StatementOf): CompiledStatement['actions'] => {
  const isNot = source.actions === undefined;
  const texts = (source.actions ?? source.notActions) as readonly string[];
  const listed: Listed = { name: isNot ? 'NotAction' : 'Action', isNot, texts };
  return { isNot: listed.isNot, patterns: compileEach({ listed, source, of }, compileAction) };
};

const compileResources = (source: Statement, of: StatementOf): CompiledStatement['resources'] => {
  const isNot = source.resources === undefined;
  const texts = source.resources ?? source.notResources;
  if (texts === undefined) return undefined;
  const listed: Listed = { name: isNot ? 'NotResource' : 'Resource', isNot, texts };
  const rules = { hasVariables: of.version === '2012-10-17', completes: COMPLETING.has(of.policyType) };
  return {
    isNot: listed.isNot,
    patterns: compileEach({ listed, source, of }, (text) => compileResource(text, rules)),
  };
};

const compileEach = <Pattern extends { readonly kind: string }>(
  { listed, source, of }: { listed: Listed; source: Statement; of: StatementOf },
  compileOne: (text: string) => Pattern,
): readonly Pattern[] =>
  listed.texts.map((text, index) => {
    const pattern = compileOne(text);
    const pointer = `${source.pointer}/${listed.name}${listed.texts.length > 1 ? `/${index}` : ''}`;
    if ('because' in pattern)
      of.write(severityFor(source.effect), pointer, `${quote(text)} matches nothing: ${pattern.because}`);
    else if ('text' in pattern && pattern.text !== text)
      of.write('info', pointer, `${quote(text)} has fewer than six parts: IAM takes it as ${quote(pattern.text)}`);
    return pattern;
  });

const compilePrincipalElement = (source: Statement, of: StatementOf): CompiledStatement['principals'] => {
  const entries = source.principals ?? source.notPrincipals;
  if (entries === undefined) return undefined;
  const { pattern, refused } = compilePrincipals(entries);
  for (const { entry, because } of refused)
    of.write(
      severityFor(source.effect),
      entry.pointer,
      `the principal ${quote(entry.value)} matches nobody: ${because}`,
    );
  return { isNot: source.principals === undefined, pattern };
};

const compileConditions = (source: Statement, of: StatementOf): CompiledStatement['conditions'] =>
  source.conditions.map((entry) => {
    const condition = compileCondition(entry, of.version === '2012-10-17');
    if (condition.kind === 'never')
      of.write(
        severityFor(source.effect),
        entry.pointer,
        `the condition ${quote(entry.operator)} on ${quote(entry.key)} is never met: ${condition.because}`,
      );
    if (condition.kind === 'compare')
      for (const { value, because } of condition.comparison.refused)
        of.write(severityFor(source.effect), entry.pointer, `the value ${quote(value)} matches nothing: ${because}`);
    return condition;
  });
