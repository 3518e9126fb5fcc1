type Entry = { readonly name: string; readonly family: string; readonly file: string };

/** The registry with a cause more: its import in the order of paths, its row before what an error's kind alone tells. */
export const registered = (registry: string, { name, family, file }: Entry): string => {
  const path = `./causes/${family}/${file}.ts`;
  const line = `import { ${name} } from '${path}';`;
  const lines = registry.split('\n');
  const later = lines.findIndex((one) => (/^import .* from '(.+)';$/.exec(one)?.[1] ?? '') > path);
  const row = lines.findIndex((one) => one.trim().startsWith(lastRows));
  if (later === -1 || row === -1) throw new Error('bug: the registry has another shape than is known here');
  return [...lines.slice(0, later), line, ...lines.slice(later, row), `  ${name},`, ...lines.slice(row)].join('\n');
};

const lastRows = "// What an error's kind alone tells comes last";
