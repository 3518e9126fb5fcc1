import { describe, expect, it } from 'vitest';
import { pastedCode } from '../../layers/core/src/pasted-code.ts';
import { growthOf } from '../processor-time.ts';

const python = 'import boto3\n\ndef handler(event, context):\n    boto3.client("s3")\n';
const script = 'const { S3 } = require("@aws-sdk/client-s3");\nexports.handler = async () => {};\n';
const typed = "import { S3 } from '@aws-sdk/client-s3';\nexport const handler = async () => {};\n";

describe('code that is pasted behind a template', () => {
  it.each([
    ['python', python, 'pasted.py', python],
    ['a script', script, 'pasted.js', script],
    ['a module', typed, 'pasted.js', typed],
    ['python behind words', `here it is:\n\n${python}`, 'pasted.py', python],
    ['python in a fence', `here it is:\n\n\`\`\`python\n${python}\`\`\`\nthanks`, 'pasted.py', python],
    // A line is told by its number: what stands above it is counted.
    ['a comment above it', `# app.py\n${python}`, 'pasted.py', `# app.py\n${python}`],
    ['a blank line in its fence', `\`\`\`js\n\n${script}\`\`\``, 'pasted.js', `\n${script}`],
    [
      'a script that says def',
      `${typed}// in Python:\n//\n def handler(event):\n`,
      'pasted.js',
      `${typed}// in Python:\n//\n def handler(event):\n`,
    ],
    [
      'longer than a paste may be',
      `${python}${'# a comment\n'.repeat(6_000)}`,
      'pasted.py',
      `${python}${'# a comment\n'.repeat(6_000)}`.slice(0, 60_000),
    ],
  ])('is taken from its first line on, under a name that says its language: %s', (_, text, path, program) => {
    expect(pastedCode(text)).toEqual({ path, text: program });
  });

  it('is none in words', () => {
    expect(pastedCode('the exports of our module fail')).toBeNull();
  });

  it.each([
    ['behind a script', 'exports.a = 1\n', '\n'],
    ['behind an import', 'import os\n', ' \n'],
    ['tabs', 'import os\n', '\t'],
  ])('is read in a time that grows with it where nothing but blank lines stand: %s', (_, start, blank) => {
    const of = (length: number): string => start + blank.repeat(length / blank.length);

    // Quadratic, the longer takes four times as long, and ten seconds.
    expect(
      growthOf(
        () => pastedCode(of(29_000)),
        () => pastedCode(of(58_000)),
        3,
      ),
    ).toBeLessThan(3);
  });
});
