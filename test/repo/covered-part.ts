/** The part of a path that a pattern covers, from its beginning: `*` is one name, `**` any number; a pattern ending in `/` covers a folder. */
export const coveredPart = (pattern: string, path: string): string | null => {
  const words = pattern.split(/(\*+)/).map((word) => {
    if (word === '**') return '.+';
    return word === '*' ? '[^/]+' : word.replace(/[.^$+?()[\]{}|\\]/g, String.raw`\$&`);
  });
  return new RegExp(`^${words.join('')}${pattern.endsWith('/') ? '' : '$'}`).exec(path)?.[0] ?? null;
};
