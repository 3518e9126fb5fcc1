import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'esbuild';

// Below that, a constant costs no more than a file.
const fewestCharacters = 10_000;

/** Writes the long text constants of `*.data.ts` as files beside the bundle: to read one is ten times quicker than to have it compiled. */
export const textFiles = (outdir: string): Plugin => ({
  name: 'text files',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.data\.ts$/ }, async ({ path }) => {
      const constants: Record<string, unknown> = await import(path);
      const texts = Object.entries(constants).filter(isLong);
      if (texts.length === 0) return null;
      mkdirSync(outdir, { recursive: true });
      const rest = Object.entries(constants).filter((constant) => !isLong(constant));
      if (rest.some(([, value]) => typeof value === 'function' || value instanceof Set || value instanceof Map))
        return null;
      const lines = texts.map(([name, text]) =>
        writeText({ outdir, file: `${basename(path, '.data.ts')}.${name}.txt` }, name, text),
      );
      return {
        loader: 'js',
        contents: [
          "import { readFileSync } from 'node:fs';",
          ...lines,
          ...rest.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`),
        ].join('\n'),
      };
    });
  },
});

const isLong = (constant: [string, unknown]): constant is [string, string] =>
  typeof constant[1] === 'string' && constant[1].length >= fewestCharacters;

type Target = { readonly outdir: string; readonly file: string };

const writeText = ({ outdir, file }: Target, name: string, text: string): string => {
  // One byte a character where that holds all of them: nothing has to be decoded.
  const encoding = /^[\0-\xff]*$/.test(text) ? 'latin1' : 'utf8';
  writeFileSync(join(outdir, file), text, encoding);
  return `export const ${name} = readFileSync(__dirname + ${JSON.stringify(`/${file}`)}, '${encoding}');`;
};
