import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const folder = resolve(import.meta.dirname, '../playground');

/** The playground as one file: the evaluator and the page's own script inside it, nothing loaded from anywhere. */
export const bundlePlayground = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [resolve(folder, 'playground.ts')],
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  // `</script>` inside the script would end it.
  const script = (outputFiles[0]?.text ?? '').replaceAll('</', '<\\/');
  return readFileSync(resolve(folder, 'playground.html'), 'utf8').replace('/* the script */', () => script);
};
