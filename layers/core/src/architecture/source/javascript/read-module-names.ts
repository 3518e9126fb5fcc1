import type { SyntaxNode } from '@lezer/common';
import { children } from '../code/children.ts';
import type { Expression, ImportedName, Statement } from '../code/code.ts';
import { act, name } from '../code/expressions.ts';
import { textOf } from '../code/reading.ts';
import { isValue } from './is-value.ts';
import { type Inside, readExpression } from './read-expression.ts';
import { readString } from './read-string.ts';
import { splitByComma } from './split-by-comma.ts';

/** `import a, { b as c } from 'd'`, `import * as a from 'b'`; types are not imported at run time. */
export const readImport = (inside: Inside, parts: readonly SyntaxNode[]): Statement[] => {
  if (parts[1]?.name === 'type') return [];
  const module = moduleOf(inside, parts);
  if (module === null) return readRequired(inside, parts);
  const group = parts.find(({ name: kind }) => kind === 'ImportGroup');
  const star = parts.findIndex((part) => textOf(inside, part) === '*');
  const first = parts[1];
  const names: ImportedName[] = [];
  if (first?.name === 'VariableDefinition') names.push({ name: 'default', as: textOf(inside, first) });
  const alias = parts[star + 2];
  if (star !== -1 && alias !== undefined) names.push({ name: null, as: textOf(inside, alias) });
  if (group !== undefined) names.push(...namesOf(inside, group));
  return [{ kind: 'import', module, names }];
};

/** `import fs = require('fs')`, of which the parser sees the name alone; the call follows as a statement. */
const readRequired = (inside: Inside, parts: readonly SyntaxNode[]): Statement[] => {
  const last = parts.at(-1);
  const following = last?.parent?.nextSibling;
  const named = parts.find(({ name: kind }) => kind === 'VariableDefinition');
  const call = following === null || following === undefined ? undefined : children(following).find(isValue);
  if (named === undefined || call === undefined) return [];
  const target = { kind: 'name', name: textOf(inside, named) } as const;
  return [{ kind: 'assign', target, value: readExpression(inside, call) }];
};

type OwnStatement = (node: SyntaxNode) => Statement[];

export const readExport = (inside: Inside, parts: readonly SyntaxNode[], own: OwnStatement): Statement[] => {
  const module = moduleOf(inside, parts);
  const group = parts.find(({ name: kind }) => kind === 'ExportGroup');
  if (module !== null)
    return [
      { kind: 'exportFrom', module, names: group === undefined ? starOf(inside, parts) : namesOf(inside, group) },
    ];
  if (group !== undefined)
    return [{ kind: 'export', names: namesOf(inside, group).map(({ name: from, as }) => ({ name: from ?? '', as })) }];
  const declaration = parts.find(({ name: kind }) => /Declaration$/.test(kind));
  const isDefault = parts[1]?.name === 'default';
  if (declaration !== undefined) {
    const statements = own(declaration);
    const declared = statements.flatMap((statement) => (statement.kind === 'assign' ? namesIn(statement) : []));
    const names = declared.map((each) => ({ name: each, as: isDefault ? 'default' : each }));
    return [...statements, { kind: 'export', names }];
  }
  const value = readExpression(inside, parts.slice(1).find(isValue));
  const isModule = parts[1]?.name === 'Equals';
  if (isModule) return [{ kind: 'assign', target: modulePlace, value }];
  if (!isDefault) return [act(value)];
  return [
    { kind: 'assign', target: { kind: 'name', name: '*default*' }, value },
    { kind: 'export', names: [{ name: '*default*', as: 'default' }] },
  ];
};

const modulePlace = {
  kind: 'place',
  of: name('module'),
  key: { kind: 'text', text: 'exports' } as Expression,
} as const;

const namesIn = (statement: Extract<Statement, { kind: 'assign' }>): string[] => {
  const { target } = statement;
  if (target.kind === 'name') return [target.name];
  if (target.kind === 'record')
    return target.fields.flatMap(({ target: inner }) => (inner.kind === 'name' ? [inner.name] : []));
  return [];
};

const starOf = (inside: Inside, parts: readonly SyntaxNode[]): ImportedName[] => {
  const as = parts.findIndex(({ name: kind }) => kind === 'as');
  const alias = parts[as + 1];
  return as === -1 || alias === undefined ? [{ name: '*', as: '*' }] : [{ name: null, as: textOf(inside, alias) }];
};

const moduleOf = (inside: Inside, parts: readonly SyntaxNode[]): string | null => {
  const literal = parts.find(({ name: kind }) => kind === 'String');
  return literal === undefined ? null : readString(textOf(inside, literal).slice(1, -1));
};

const namesOf = (inside: Inside, group: SyntaxNode): ImportedName[] =>
  splitByComma(children(group)).flatMap((parts): ImportedName[] => {
    const named = parts.filter(({ name: kind }) => kind !== 'as');
    const [first, second] = named.map((part) => textOf(inside, part).replaceAll(/^["']|["']$/g, ''));
    if (first === undefined || named[0]?.name === 'type') return [];
    return [{ name: first, as: second ?? first }];
  });
