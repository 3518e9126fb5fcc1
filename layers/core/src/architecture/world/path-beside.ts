/** A path that a template names, as seen from the root of what was given; null when it leads out of it or is no path. */
export const pathBeside = (template: string, named: string): string | null => {
  if (/^([a-z0-9+]+:\/\/|\/|[A-Za-z]:)/i.test(named)) return null;
  const parts = template.split('/').slice(0, -1);
  for (const part of named.split(/[/\\]/)) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
};
