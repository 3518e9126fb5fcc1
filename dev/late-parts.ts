import { relative, resolve } from 'node:path';
import type { Plugin } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const source = resolve(root, 'layers/core/src');

/**
 * What few answers need is read when it is first called: whoever imports a function of one of these folders or files gets a function that
 * reads the part and calls the one in it. What a module has beside functions has to be there at once, so that such a module is no part.
 */
export const lateParts = (late: readonly string[]): Plugin => ({
  name: 'late parts',
  setup: ({ onResolve, onLoad }) => {
    const isLate = (path: string): boolean => late.some((each) => path === each || path.startsWith(`${each}/`));
    onResolve({ filter: /^\.\.?\// }, async ({ path, importer, resolveDir }) => {
      const wanted = resolve(resolveDir, path);
      const to = relative(source, wanted);
      if (!isLate(to) || isLate(relative(source, importer)) || !(await isOfFunctions(wanted))) return null;
      return { path: wanted, namespace: 'late', sideEffects: false };
    });
    onLoad({ filter: /.*/, namespace: 'late' }, async ({ path }) => ({
      loader: 'js',
      resolveDir: source,
      contents: [
        `const now = () => ${readNow}(import(${JSON.stringify(path)}));`,
        ...Object.keys(await import(path)).map(
          (name) => `export const ${name} = (...given) => now().${name}(...given);`,
        ),
      ].join('\n'),
    }));
  },
});

/** A call of a part, in ES modules: `import()` of it, marked as one that is to be read at once. */
export const readNow = '__readNow';

const isOfFunctions = async (path: string): Promise<boolean> =>
  Object.values(await import(path)).every((each) => typeof each === 'function');
