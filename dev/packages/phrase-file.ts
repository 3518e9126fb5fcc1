import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Writes the phrases, compiled, as a file beside the bundle: to have their tables compiled as code, put in order and split into words
 * took a seventh of a first answer.
 */
export const phraseFile = (outdir: string): Plugin => ({
  name: 'phrase file',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\/intake\/wording\/phrases-under\.ts$/ }, async ({ path }) => {
      const wording = dirname(path);
      const { allPhrases } = await import(path);
      const { linesOfPhrases } = await import(join(wording, 'phrase-lines.ts'));
      mkdirSync(outdir, { recursive: true });
      writeFileSync(join(outdir, file), linesOfPhrases(allPhrases()), 'latin1');
      return {
        loader: 'js',
        resolveDir: wording,
        contents: [
          "import { readFileSync } from 'node:fs';",
          "import { phrasesInLines } from './phrase-lines.ts';",
          'let read = null;',
          `const open = () => phrasesInLines(readFileSync(__dirname + '/${file}', 'latin1'));`,
          'export const phrasesUnder = (key) => (read ??= open())(key);',
        ].join('\n'),
      };
    });
  },
});

const file = 'phrases.txt';
