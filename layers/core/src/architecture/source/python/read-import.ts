import type { SyntaxNode } from '@lezer/common';
import type { ImportedName, Statement } from '../code/code.ts';
import { type Reading, textOf } from '../code/reading.ts';

/** `import a.b as c, d` and `from .a import b as c`. https://docs.python.org/3/reference/simple_stmts.html#import */
export const readImport = (reading: Reading, parts: readonly SyntaxNode[]): Statement[] => {
  const words = parts.map((part) => (part.name === '⚠' ? textOf(reading, part) : wordOf(reading, part)));
  const at = words.indexOf('import');
  if (words[0] === 'from') {
    const names = split(words.slice(at + 1)).map((group): ImportedName => nameOf(group));
    return [{ kind: 'import', module: words.slice(1, at).join(''), names }];
  }
  return split(words.slice(at + 1)).map((group): Statement => {
    const as = group.indexOf('as');
    const module = group.slice(0, as === -1 ? undefined : as).join('');
    if (as !== -1) return { kind: 'import', module, names: [{ name: null, as: group[as + 1] ?? '' }] };
    // `import a.b` binds `a`, and makes `a.b` be there.
    return { kind: 'import', module, names: [{ name: null, as: module.includes('.') ? `${module}.` : module }] };
  });
};

const wordOf = (reading: Reading, part: SyntaxNode): string => textOf(reading, part);

const split = (words: readonly string[]): string[][] => {
  const groups: string[][] = [[]];
  for (const word of words) {
    if (word === ',') groups.push([]);
    else if (word !== '(' && word !== ')') groups.at(-1)?.push(word);
  }
  return groups.filter((group) => group.length > 0);
};

const nameOf = (group: readonly string[]): ImportedName => {
  const [name = ''] = group;
  return { name, as: group[1] === 'as' ? (group[2] ?? name) : name };
};
