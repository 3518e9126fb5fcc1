import { parseSync, Visitor } from 'rolldown/utils';

/** One specifier of a file; null when it is computed. */
export type Import = { readonly specifier: string | null; readonly typeOnly: boolean };

type Named = { readonly type: string; readonly value?: unknown };

/** Every specifier of a source text: imports, re-exports, type imports, `import()` and `require()`. */
export const importsOf = (path: string, source: string): readonly Import[] => {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);

  const found: Import[] = [];
  const add = (from: Named | null | undefined, typeOnly: boolean): void => {
    if (from) found.push({ specifier: typeof from.value === 'string' ? from.value : null, typeOnly });
  };

  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.importKind === 'type'),
    ExportNamedDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ExportAllDeclaration: (node) => add(node.source, node.exportKind === 'type'),
    ImportExpression: (node) => add(node.source, false),
    TSImportType: (node) => add(node.source, true),
    TSExternalModuleReference: (node) => add(node.expression, false),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') add(node.arguments[0], false);
    },
  }).visit(program);
  return found;
};

/** Whether a source text reads the process's environment. */
export const readsEnvironment = (path: string, source: string): boolean => {
  let found = false;
  new Visitor({
    MemberExpression: ({ object, property }) => {
      const isProcess = object.type === 'Identifier' && object.name === 'process';
      if (isProcess && property.type === 'Identifier' && property.name === 'env') found = true;
    },
  }).visit(parseSync(path, source).program);
  return found;
};
