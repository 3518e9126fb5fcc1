import type { Expression, Statement } from './code.ts';

/** Expressions that both languages are brought to; `nested` evaluates its parts and leaves a value that nobody knows. */
export const text = (value: string): Expression => ({ kind: 'text', text: value });
export const name = (value: string): Expression => ({ kind: 'name', name: value });
export const member = (of: Expression, property: string): Expression => ({ kind: 'member', of, name: property });
export const nothing: Expression = { kind: 'nothing' };
export const falsehood: Expression = { kind: 'nothing', isFalse: true };
export const mixed = (...parts: readonly Expression[]): Expression => ({ kind: 'mixed', parts });
export const run = (body: readonly Statement[], value: Expression): Expression => ({ kind: 'run', body, value });
export const nested = (...parts: readonly Expression[]): Expression =>
  parts.length === 0 ? mixed() : run(parts.map(act), mixed());
export const act = (value: Expression): Statement => ({ kind: 'do', value });
