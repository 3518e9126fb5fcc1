import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { biomeOverrides, type Override } from './biome-overrides.ts';
import { coveredPart } from './covered-part.ts';
import { findViolations, roomsOf } from './find-violations.ts';
import { importsOf } from './imports-of.ts';
import { packageName } from './resolve-import.ts';
import { rooms } from './rooms.ts';
import { root, sourceFiles } from './source-files.ts';

const files = sourceFiles(['layers', 'functions', 'command', 'web', 'dev']);
const readJson = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

describe('who may import whom', () => {
  it('holds for every file of the house', () => {
    const violations = findViolations(rooms, files);

    expect(violations).toEqual([]);
  });

  it('puts every file in exactly one room', () => {
    const elsewhere = files.filter(({ path }) => roomsOf(rooms, path).length !== 1);

    expect(elsewhere).toEqual([]);
  });

  it.each([
    ['layers/iam/src/match/match-arn.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
    ['layers/iam/src/match/match-arn.ts', "import { decide } from '../decide/decide.ts';", '../decide/decide.ts'],
    ['layers/iam/src/decide/decide.ts', "import { parse } from 'yaml';", 'yaml'],
    [
      'layers/core/src/intake/read-text.ts',
      "import type { Cause } from '../playbook/index.ts';",
      '../playbook/index.ts',
    ],
    ['layers/core/src/playbook/causes.ts', "export type { Facts } from '../intake/facts.ts';", '../intake/facts.ts'],
    ['layers/core/src/diagnose/rank.ts', "type C = import('@aws-sdk/client-iam').IAM;", '@aws-sdk/client-iam'],
    ['layers/core/src/explain/explain.ts', "const y = await import('yaml');", 'yaml'],
    ['layers/core/src/explain/explain.ts', 'const y = await import(name);', '(computed)'],
    ['layers/core/src/conversation/ports.ts', "import { store } from '../aws/index.ts';", '../aws/index.ts'],
    ['layers/core/src/aws/read.ts', "import { route } from '../http/index.ts';", '../http/index.ts'],
    ['layers/core/src/http/route.ts', "import { store } from '../aws/index.ts';", '../aws/index.ts'],
    ['layers/core/src/intake/x.ts', "import { x } from '../../../iam/src/index.ts';", '../../../iam/src/index.ts'],
    ['functions/chat/handler.ts', "import { x } from '../diagnose/handler.ts';", '../diagnose/handler.ts'],
    ['functions/composition/version.ts', "import { x } from '../chat/handler.ts';", '../chat/handler.ts'],
    ['functions/chat/handler.ts', "import { x } from '@whydenied/core/src/fault.ts';", '@whydenied/core/src/fault.ts'],
    ['web/src/page.tsx', "import { Fault } from '@whydenied/core';", '@whydenied/core'],
    ['dev/serve.ts', "import { x } from '../layers/core/src/fault.ts';", '../layers/core/src/fault.ts'],
    ['layers/core/src/aws/read.ts', 'const region = process.env.AWS_REGION;', 'process.env'],
  ])('finds what is forbidden: %s %s', (path, text, specifier) => {
    const violations = findViolations(rooms, [{ path, text }]);

    expect(violations).toEqual([`${path} -> ${specifier}`]);
  });

  it.each([
    ['layers/iam/src/decide/decide.ts', "import { x } from '../match/match-arn.ts';"],
    ['layers/core/src/intake/read-text.ts', "import { y } from 'yaml'; import { x } from './facts.ts';"],
    ['layers/core/src/aws/read.ts', "import { IAMClient } from '@aws-sdk/client-iam';"],
    [
      'functions/chat/handler.ts',
      "import { x } from '@whydenied/core/http'; const m = process.env['BEDROCK_MODEL_ID'];",
    ],
    ['functions/chat/handler.ts', "import { version } from '../composition/version.ts';"],
    ['dev/serve.ts', "import { x } from '../functions/chat/handler.ts'; import { y } from 'node:fs/promises';"],
    ['web/src/page.tsx', "import type { Answer } from '@whydenied/core';"],
  ])('leaves alone what is allowed: %s %s', (path, text) => {
    const violations = findViolations(rooms, [{ path, text }]);

    expect(violations).toEqual([]);
  });

  it('names a file that lives in no room', () => {
    const violations = findViolations(rooms, [{ path: 'layers/core/src/utils/format.ts', text: '' }]);

    expect(violations).toEqual(['layers/core/src/utils/format.ts is in no room']);
  });
});

describe('the packages', () => {
  it('of a layer and of the page are declared where they are imported', () => {
    const undeclared = files.flatMap(({ path, text }) => {
      const workspace = /^(layers\/\w+|web)\//.exec(path)?.[1];
      if (workspace === undefined) return [];
      const { name, dependencies = {} } = readJson(`${workspace}/package.json`);
      const { devDependencies } = readJson('package.json');
      return importsOf(path, text)
        .filter(({ specifier }) => specifier !== null && !/^(\.|node:)/.test(specifier))
        .map(({ specifier, typeOnly }) => ({ name: packageName(specifier ?? ''), typeOnly }))
        .filter((found) => found.name !== name && !(found.name in dependencies))
        .filter((found) => !(found.typeOnly && `@types/${found.name}` in devDependencies))
        .filter((found) => !(workspace === 'web' && found.typeOnly && found.name.startsWith('@whydenied/')))
        .map((found) => `${path} -> ${found.name}`);
    });

    expect(undeclared).toEqual([]);
  });
});

describe("Biome's overrides", () => {
  const { overrides }: { overrides: readonly Override[] } = readJson('biome.json');

  it('say the same as the table (after a change of the table: npm run rooms)', () => {
    const ofRooms = overrides.filter((override) => JSON.stringify(override).includes('test/repo/rooms.ts'));

    expect(ofRooms).toEqual(biomeOverrides(rooms));
  });

  it('do not overlap: the second on a file would replace the first without a word', () => {
    const covers = ({ includes }: Override, path: string): boolean => {
      const hits = includes.filter((pattern) => coveredPart(pattern.replace(/^!/, ''), path) !== null);
      return hits.length > 0 && hits.every((pattern) => !pattern.startsWith('!'));
    };
    const twice = files.filter(({ path }) => overrides.filter((override) => covers(override, path)).length > 1);

    expect(twice.map(({ path }) => path)).toEqual([]);
  });
});
