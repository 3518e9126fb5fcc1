import { describe, expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

// An action has two parts, and people's words are cut at colons too: only what can be neither is an ARN taken apart.
const ofAction = /(?:\[[01]\]|^\s*const \[\w+(?: = '')?(?:, \w+(?: = '')?)?\] = .*)$/;
const namedAsArn = /(?:arn|resource|principal|role|owner|attachTo|target|caller)\w*\??$/i;

const splitsArn = (line: string): boolean =>
  [...line.matchAll(/^(.*?)\.split\((?:':'|\/\[[:/]{2}\]\/|\/:\/)(?:, \d)?\)(\[\d\])?/g)].some(
    ([, before = '', taken = '']) => {
      const isOfAction = ofAction.test(taken === '' ? before : taken);
      const isOfWord = /\.\.\.word$/.test(before);
      return namedAsArn.test(before) || !(isOfAction || isOfWord);
    },
  );

/** The regular expressions of a line, with each class of characters and each group's mark in one letter. */
const expressionsIn = (line: string): readonly string[] =>
  [...line.matchAll(/(?<![\w)\]*/])\/((?:[^/\\[\s]|\\.|\[(?:[^\]\\]|\\.)*\]| )+)\/[dgimsuvy]*|RegExp\(`([^`]+)`/g)].map(
    ([, literal, made]) =>
      String(literal ?? made)
        .replace(/\[(?:[^\]\\]|\\.)*\]/g, 'C')
        .replace(/\(\?(?:[:=!]|<[=!])/g, '{'),
  );

// What begins with `arn:` and knows a part behind it, and what takes a piece out behind a type: `:role\/([^/]+)`.
const readsArn = (expression: string): boolean =>
  /(?<![A-Za-z])arn:[^|]*:/.test(expression) ||
  /(?<![a-z]):\{?[a-z-]+(?:\|[a-z-]+)*\)?(?:\\\/|:).*\(/.test(expression) ||
  /s3:::/.test(expression);

const takesApart = (line: string): boolean =>
  !/^\s*(?:\/\/|\/?\*)/.test(line) && (splitsArn(line) || expressionsIn(line).some(readsArn));

describe('an ARN', () => {
  it('is taken apart in the room for it and nowhere else', () => {
    const others = sourceFiles(['layers/core/src']).filter(
      ({ path }) => !path.startsWith('layers/core/src/arn/') && !path.endsWith('.data.ts'),
    );
    const found = others.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, index) => (takesApart(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
    );

    expect(others.length).toBeGreaterThan(1_000);
    expect(found).toEqual([]);
  });

  it.each([
    "const account = principal.split(':')[4] ?? '';",
    "const partition = role.split(':')[1];",
    "const [, , service = '', region = ''] = arn.split(':');",
    "const parts = written.split(':');",
    'const name = arn.split(/[:/]/).at(-1);',
    "const tail = one.split(':').slice(5).join(':');",
    'const [, account] = /^arn:[^:]*:iam::([^:]*):root$/.exec(principal) ?? [];',
    'const isModel = /arn:aws:bedrock:[a-z0-9-]*::foundation-model/.test(text);',
    'const name = /:(?:assumed-role|role)\\/(?:[^/]+\\/)*?([^/]+)/.exec(principal)?.[1];',
    'const bucket = /:s3:::([^/]+)/.exec(resource)?.[1];',
    'const found = new RegExp(`arn:[a-z-]+:${service}:`).exec(text);',
  ])('is taken apart by %s', (line) => {
    expect(takesApart(line)).toBe(true);
  });

  it.each([
    "const service = action.split(':')[0] ?? '';",
    "const [prefix = '', name = ''] = action.split(':');",
    'const arns = text.match(/\\barn:[^\\s"\']{1,300}/g) ?? [];',
    "const isArn = text.startsWith('arn:');",
    'const isKey = /^aws:(?:source(?:arn|account|orgid))$/i.test(key);',
    'const model = `arn:aws:bedrock:${region}::foundation-model/${id}`;',
    '// `arn:aws:s3:::bucket/key` is an object.',
  ])('is left whole by %s', (line) => {
    expect(takesApart(line)).toBe(false);
  });
});
