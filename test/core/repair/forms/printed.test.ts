import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addToUnseen } from '../../../../layers/core/src/repair/forms/aws-command.ts';
import { documentText } from '../../../../layers/core/src/repair/forms/document-text.ts';
import { hclString } from '../../../../layers/core/src/repair/forms/hcl.ts';
import { sam } from '../../../../layers/core/src/repair/forms/sam.ts';
import { shellWord } from '../../../../layers/core/src/repair/forms/shell-word.ts';
import { yamlScalar } from '../../../../layers/core/src/template/edit/print-expression.ts';

const statement = { Sid: "O'Neil $& `id`", Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::docs/*' };
const second = { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::docs' };
const script = addToUnseen([statement, second], {
  read: 'aws s3api get-bucket-policy --bucket docs --query Policy --output text',
  write: 'aws s3api put-bucket-policy --bucket docs --policy',
});

/** Runs what we print where `aws` says what a file says, and keeps what it was given to write; `jq` is the little of it that the script asks for. */
const run = (present: string | null) => {
  const folder = mkdtempSync(join(tmpdir(), 'whydenied-'));
  const tool = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  };
  const written = join(folder, 'written');
  const read = present === null ? 'echo NoSuchBucketPolicy >&2; exit 254' : `cat '${join(folder, 'present')}'`;
  writeFileSync(join(folder, 'present'), present ?? '');
  writeFileSync(join(folder, 'policy.json'), "the person's own file");
  tool(
    'aws',
    `#!/bin/bash\ncase "$2" in get-*) ${read};; put-*) cat "\${@: -1:1}" >/dev/null 2>&1; last="\${@: -1}"; cp "\${last#file://}" '${written}';; esac\n`,
  );
  tool(
    'jq',
    `#!${process.execPath}\nconst text = require('fs').readFileSync(0, 'utf8');\nif (text.trim() !== '') { const policy = JSON.parse(text); const there = [policy.Statement].flat(); const isThere = one => there.some(each => JSON.stringify(each) === JSON.stringify(one)); policy.Statement = there.concat([JSON.parse(process.argv[4])].flat().filter(one => !isThere(one))); console.log(JSON.stringify(policy)); }\n`,
  );
  const env = { PATH: `${folder}:/usr/bin:/bin`, TMPDIR: folder, HOME: folder };
  let status = 0;
  try {
    execFileSync('bash', ['-c', `cd '${folder}'; ${script}`], { env, stdio: 'pipe' });
  } catch (error) {
    status = Number((error as { status: number }).status);
  }
  const files = readdirSync(folder);
  return {
    status,
    written: files.includes('written') ? (JSON.parse(readFileSync(written, 'utf8')) as object) : null,
    own: readFileSync(join(folder, 'policy.json'), 'utf8'),
    left: files.filter((name) => name.startsWith('tmp.')),
  };
};

describe('the script that adds to a policy nobody showed', () => {
  const first = { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' };

  it('keeps what is there, and leaves no file behind', () => {
    const done = run(JSON.stringify({ Version: '2012-10-17', Statement: [first] }));

    expect(done).toEqual({
      status: 0,
      written: { Version: '2012-10-17', Statement: [first, statement, second] },
      own: "the person's own file",
      left: [],
    });
  });

  it('says nothing twice when it is run again', () => {
    expect(run(JSON.stringify({ Version: '2012-10-17', Statement: [first, statement] })).written).toEqual({
      Version: '2012-10-17',
      Statement: [first, statement, second],
    });
  });

  it.each([
    ['that cannot be read', null],
    ['that is nothing', ''],
    ['that is no JSON', 'None'],
  ])('writes nothing over a policy %s', (_, present) => {
    const done = run(present);

    expect(done.written).toBeNull();
    expect(done.status).not.toBe(0);
    expect(done.own).toBe("the person's own file");
  });
});

const doubtful = ['no', 'on', 'y', 'NO', '12:30', '0o17', '017', '2012-10-17', '1_000', '~', '1e3', '.inf', '0x1F'];
const ownInOld = ['=', '<<', 'a\tb'];
const marked = ['a\u2028b', 'a\u202eb', 'a\u0085b', '\u200bx', 'a\u001b[31mb'];

describe('what is printed as YAML', () => {
  const printed = sam({
    ...{ kind: 'addStatement', before: null, statement: null, attachTo: null, replaces: null },
    store: { kind: 'other' },
    after: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: [...doubtful, ...marked, ...ownInOld] }],
    },
  } as unknown as Parameters<typeof sam>[0]);

  it.each(['1.1', '1.2'] as const)('is read the same by a reader of YAML %s', (version) => {
    const { PolicyDocument } = parse(printed, { version, schema: version === '1.1' ? 'yaml-1.1' : 'core' });

    expect(PolicyDocument.Version).toBe('2012-10-17');
    expect(PolicyDocument.Statement[0].Resource).toEqual([...doubtful, ...marked, ...ownInOld]);
  });

  it.each(ownInOld)('has between quotes what readers of YAML 1.1 take for something else: %j', (text) => {
    expect(printed).toContain(JSON.stringify(text));
    expect(yamlScalar(text, { isJson: false, isFlow: false })).toMatch(/^["'].*["']$/);
  });

  it('holds no mark that a terminal or a reader’s eye obeys', () => {
    expect(printed).not.toMatch(/[\u007f-\u009f\u2028-\u202e\u200b]/);
  });

  it.each([...doubtful, ...marked, "it's", 'a: b', 'x #y'])(
    'is one scalar in the person’s own file too: %j',
    (text) => {
      const scalar = yamlScalar(text, { isJson: false, isFlow: false });

      expect(parse(`a: ${scalar}`, { version: '1.1', schema: 'yaml-1.1' })).toEqual({ a: text });
      expect(parse(`a: ${scalar}`)).toEqual({ a: text });
    },
  );
});

describe('a mark that steers a terminal', () => {
  it.each(marked)('is escaped in every form: %j', (text) => {
    const document = { Version: '2012-10-17', Statement: [{ Sid: text }] };
    const forms = [documentText(document as never), shellWord(JSON.stringify(document)), hclString(text)];

    for (const form of forms) expect(form).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u200b]/);
    expect(JSON.parse(documentText(document as never))).toEqual(document);
    expect(JSON.parse(hclString(text))).toBe(text);
  });
});
