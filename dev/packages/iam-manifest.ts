import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const source = resolve(import.meta.dirname, '../../layers/iam/package.json');

/** The manifest of the published evaluator: the house's own, with the compiled files for its door. */
export const iamManifest = (): Record<string, unknown> => {
  const { name, version, description, license } = JSON.parse(readFileSync(source, 'utf8'));
  return {
    name,
    version,
    description,
    license,
    keywords: ['aws', 'iam', 'policy', 'access-denied', 'evaluator', 'scp', 'permissions'],
    type: 'module',
    sideEffects: false,
    engines: { node: '>=20' },
    main: './cjs/index.js',
    module: './esm/index.js',
    types: './esm/index.d.ts',
    exports: {
      '.': {
        import: { types: './esm/index.d.ts', default: './esm/index.js' },
        require: { types: './cjs/index.d.ts', default: './cjs/index.js' },
      },
      './package.json': './package.json',
    },
    files: ['esm', 'cjs', 'playground.html'],
    publishConfig: { access: 'public', provenance: true },
  };
};
