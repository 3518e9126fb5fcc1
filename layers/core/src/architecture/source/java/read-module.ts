import type { SyntaxNode } from '@lezer/common';
import { parser } from '@lezer/java';
import { children } from '../code/children.ts';
import type { ModuleCode, Statement } from '../code/code.ts';
import { text } from '../code/expressions.ts';
import { parseText } from '../code/parse-text.ts';
import { startReading, textOf } from '../code/reading.ts';
import { readClass, readNameless } from './read-class.ts';
import type { Inside } from './read-expression.ts';
import { readStatements } from './read-statements.ts';

/** A Java file: its imports and its classes. */
export const readModule = (source: string): ModuleCode => {
  const reading = startReading(forGrammar(source));
  const { top, isCut } = parseText(parser, reading.text);
  const inside: Inside = Object.assign(reading, {
    locals: null,
    statements: readStatements,
    bodyOf: (around: Inside, body: SyntaxNode, base: Parameters<typeof readNameless>[2]) =>
      ({ kind: 'class', code: readNameless(around, body, base) }) as const,
  });
  const statements = top === null ? [] : children(top).flatMap((node) => readTop(inside, node));
  return { statements, size: source.length, isCut: isCut || reading.isCut || (top !== null && isBroken(top)) };
};

/** `case A -> …` is read as `case A: …`, and `A.class` as a field: the grammar knows neither. Lengths stay. */
const forGrammar = (source: string): string =>
  source
    .replaceAll(/\.class\b/g, '.klass')
    .replaceAll(/\b(case\b[^\n;{}:>]{1,200}?|default\s{0,20})->/g, (_, label: string) => `${label}: `);

/** The parser met what its grammar does not have: what stands there may be missed. */
const isBroken = (top: SyntaxNode): boolean => {
  let isMissed = false;
  top.cursor().iterate(({ type }) => {
    isMissed ||= type.isError;
    return !isMissed;
  });
  return isMissed;
};

const readTop = (inside: Inside, node: SyntaxNode): Statement[] => {
  const parts = children(node);
  const path = parts.find(({ name }) => /^(ScopedIdentifier|Identifier)$/.test(name));
  switch (node.name) {
    case 'PackageDeclaration':
      return path === undefined
        ? []
        : [{ kind: 'assign', target: { kind: 'name', name: '*package*' }, value: text(textOf(inside, path)) }];
    case 'ImportDeclaration':
      return path === undefined ? [] : [readImport(textOf(inside, path), parts)];
    case 'ClassDeclaration':
    case 'InterfaceDeclaration':
    case 'EnumDeclaration':
    case 'RecordDeclaration': {
      const code = readClass(inside, node);
      return [{ kind: 'assign', target: { kind: 'name', name: code.name }, value: { kind: 'class', code } }];
    }
    default:
      return [];
  }
};

/** `import a.B`, `import a.*`, `import static a.B.c`. */
const readImport = (path: string, parts: readonly SyntaxNode[]): Statement => {
  const isAll = parts.some(({ name }) => name === 'Asterisk');
  if (isAll) return { kind: 'import', module: path, names: [{ name: '*', as: '*' }] };
  const [, module = path, name = path] = /^(.*)\.(\w+)$/s.exec(path) ?? [];
  return { kind: 'import', module, names: [{ name, as: name }] };
};
