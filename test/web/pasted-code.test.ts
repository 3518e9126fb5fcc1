import { describe, expect, it } from 'vitest';
import { pastedCode as takenByServer } from '../../layers/core/src/conversation/reading/pasted-code.ts';
import { pastedCode } from '../../web/src/architecture/pasted-code.ts';
import { growthOf } from '../processor-time.ts';

const python = 'import boto3\n\ndef handler(event, context):\n    boto3.client("s3")\n';
const script = 'const { S3 } = require("@aws-sdk/client-s3");\nexports.handler = async () => {};\n';
const typed = "import { S3 } from '@aws-sdk/client-s3';\nexport const handler = async () => {};\n";

describe('code that is pasted behind a template', () => {
  it.each([
    ['python', python, 'pasted.py'],
    ['a script', script, 'pasted.js'],
    ['a module', typed, 'pasted.js'],
    ['python behind words', `here it is:\n\n${python}`, 'pasted.py'],
    ['python in a fence', `here it is:\n\n\`\`\`python\n${python}\`\`\`\nthanks`, 'pasted.py'],
    ['a script that says def', `${typed}// in Python:\n//\n def handler(event):\n`, 'pasted.js'],
    ['longer than a paste may be', `${python}${'# a comment\n'.repeat(6_000)}`, 'pasted.py'],
    ['words', 'the exports of our module fail', null],
  ])('is the same to the page and to the server: %s', (_, text, path) => {
    const read = pastedCode(text);

    expect(read?.path ?? null).toBe(path);
    expect(read).toEqual(takenByServer(text));
  });

  it.each([
    ['behind a script', 'exports.a = 1\n', '\n'],
    ['behind an import', 'import os\n', ' \n'],
    ['tabs', 'import os\n', '\t'],
  ])('is read in a time that grows with it where nothing but blank lines stand: %s', (_, start, blank) => {
    const of = (length: number): string => start + blank.repeat(length / blank.length);

    // Quadratic, the longer takes four times as long, and ten seconds.
    for (const read of [pastedCode, takenByServer])
      expect(
        growthOf(
          () => read(of(29_000)),
          () => read(of(58_000)),
          3,
        ),
      ).toBeLessThan(3);
  });
});
