import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../../command/run.ts';
import { progressOf } from '../../command/scan/progress-of.ts';
import { readFolder } from '../../command/scan/read-folder.ts';
import { scan } from '../../layers/core/src/architecture/index.ts';

const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.13
      Policies:
        - Statement:
            - Effect: Allow
              Action: bedrock:InvokeModel # only whole answers
              Resource: !Sub arn:aws:bedrock:\${AWS::Region}::foundation-model/amazon.nova-lite-v1:0
`;
const code = `import boto3

def handler(event, context):
    boto3.client("bedrock-runtime").converse_stream(modelId="amazon.nova-lite-v1:0", messages=[])
`;

const folders: string[] = [];
const folder = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'whydenied-scan-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
};
afterEach(() => {
  for (const root of folders.splice(0)) rmSync(root, { recursive: true, force: true });
});

type Asked = { readonly code: number; readonly out: string; readonly told: string };

const asked = (...args: readonly string[]): Promise<Asked> => askedWhile(() => {}, ...args);

/** `hear` hears each line that is told, while the command runs. */
const askedWhile = async (hear: (line: string) => void, ...args: readonly string[]): Promise<Asked> => {
  let out = '';
  let told = '';
  const exit = await run(args, {
    environment: {},
    inputIsTerminal: true,
    colours: false,
    print: (text) => {
      out += text;
    },
    tell: (line) => {
      told += `${line}\n`;
      hear(line);
    },
  });
  return { code: exit, out, told };
};

const committed = (root: string): void => {
  const git = (...args: readonly string[]): unknown =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: root,
      stdio: 'ignore',
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'all');
};

describe('whydenied scan', () => {
  it('finds the one template of a folder, and leaves with 1 when an arrow is broken', async () => {
    const answer = await asked(
      'scan',
      folder({ 'template.yaml': template, 'src/app.py': code }),
      '--region',
      'us-east-1',
    );

    expect(answer.code).toBe(1);
    expect(answer.out).toContain('BROKEN   Ask -> amazon.nova-lite-v1:0');
    expect(answer.out).toContain('WD001');
  });

  it('leaves with 3 where there is none, and with 2 where there are several', async () => {
    expect((await asked('scan', folder({ 'README.md': '# nothing' }))).code).toBe(3);
    const several = await asked('scan', folder({ 'a.yaml': template, 'b.yaml': template }));
    expect([several.code, several.told.includes('a.yaml, b.yaml')]).toEqual([2, true]);
  });

  it.each(['json', 'sarif', 'markdown', 'mermaid'])('prints %s', async (format) => {
    const { out } = await asked('scan', folder({ 'template.yaml': template, 'src/app.py': code }), '--format', format);

    if (format === 'json') expect(JSON.parse(out).findings[0]).toMatchObject({ rule: 'WD001', level: 'error' });
    else if (format === 'sarif')
      expect(JSON.parse(out)).toMatchObject({ version: '2.1.0', runs: [{ results: [{ ruleId: 'WD001' }, {}] }] });
    else if (format === 'markdown') expect(out).toContain('| Ask | amazon.nova-lite-v1:0 | will be denied |');
    else expect(out).toContain('-. broken .->');
  });

  it('finds a template whose resources stand on one line each', async () => {
    const root = folder({ 'infra/app.yaml': 'Resources:\n  B: {Type: AWS::S3::Bucket}\n' });

    expect((await asked('scan', root)).code).toBe(0);
  });

  // The code streams only: what it lacks is added, and what it never calls goes.
  it('writes the proven edits with --fix and nothing else', async () => {
    const root = folder({ 'template.yaml': template, 'src/app.py': code });
    committed(root);

    await asked('scan', root, '--fix');

    expect(readFileSync(join(root, 'template.yaml'), 'utf8')).toBe(
      template.replace(
        'Action: bedrock:InvokeModel # only whole answers',
        'Action:\n                - bedrock:InvokeModelWithResponseStream',
      ),
    );
  });

  it('shows each line that it writes, whichever reading proved it', async () => {
    const root = folder({ 'template.yaml': template, 'src/app.py': code });

    const { out, told } = await asked('scan', root, '--fix', '--format', 'json');

    expect(out).not.toContain('-               Action: bedrock:InvokeModel #');
    expect(told).toContain(`what changes in \`template.yaml\`:
    -               Action: bedrock:InvokeModel # only whole answers
    +               Action:
    +                 - bedrock:InvokeModelWithResponseStream
`);
  });

  it('leaves what is saved while it decides, in no repository either', async () => {
    const root = folder({ 'template.yaml': template, 'src/app.py': code });
    const file = join(root, 'template.yaml');
    const save = (line: string): void => {
      if (line.includes('no git repository')) writeFileSync(file, `${template}# mine\n`);
    };

    const { code: exit, told } = await askedWhile(save, 'scan', root, '--fix');

    expect([exit, told]).toEqual([2, expect.stringContaining('it was changed while it was read')]);
    expect(readFileSync(file, 'utf8')).toBe(`${template}# mine\n`);
  });

  it('follows no link that is put in the place of the file while it decides', async () => {
    const outside = folder({ 'template.yaml': template });
    const root = folder({ 'template.yaml': template, 'src/app.py': code });
    const swap = (line: string): void => {
      if (!line.includes('no git repository')) return;
      rmSync(join(root, 'template.yaml'));
      symlinkSync(join(outside, 'template.yaml'), join(root, 'template.yaml'));
    };

    const { code: exit, told } = await askedWhile(swap, 'scan', root, '--fix');

    expect([exit, told]).toEqual([2, expect.stringContaining('a link leads to it now')]);
    expect(readFileSync(join(outside, 'template.yaml'), 'utf8')).toBe(template);
  });

  it('leaves a file with uncommitted changes alone', async () => {
    const root = folder({ 'template.yaml': template, 'src/app.py': code });
    committed(root);
    writeFileSync(join(root, 'template.yaml'), `${template}# mine\n`);

    const answer = await asked('scan', root, '--fix');

    expect([answer.code, answer.told.includes('uncommitted changes')]).toEqual([2, true]);
    expect(readFileSync(join(root, 'template.yaml'), 'utf8')).toBe(`${template}# mine\n`);
  });

  it.each([
    ['a linked template', 'template.yaml', (outside: string) => join(outside, 'template.yaml')],
    ['a linked folder', 'linked', (outside: string) => outside],
  ])('writes nothing with --fix through %s, and names what it leads to', async (_, name, to) => {
    const outside = folder({ 'template.yaml': template, 'src/app.py': code });
    const root = folder({ 'src/app.py': code });
    symlinkSync(to(outside), join(root, name));

    const answer = await asked('scan', join(root, name), '--fix');

    expect([answer.code, answer.told]).toEqual([2, expect.stringContaining(to(outside))]);
    expect(readFileSync(join(outside, 'template.yaml'), 'utf8')).toBe(template);
  });

  it('follows no link and reads nothing outside the folder', async () => {
    const outside = folder({
      'app.py': 'import boto3\n\ndef handler(e, c):\n    boto3.client("s3").delete_bucket(Bucket="canary")\n',
    });
    const root = folder({ 'template.yaml': template.replace('CodeUri: src/', 'CodeUri: ../') });
    symlinkSync(outside, join(root, 'src'));

    const { out, told } = await asked('scan', root, '--format', 'json');

    expect(out).not.toContain('canary');
    expect(told).toContain('src');
    expect(JSON.stringify(JSON.parse(out).notDecided)).toContain('outside the folder');
  });

  it('tells what it does, once a second, to whoever waits', () => {
    let now = 0;
    const told: string[] = [];
    const progress = progressOf({ tell: (line) => void told.push(line) }, () => now);
    const steps = [
      [400, 'read 3 files'],
      [1100, 'reading the code of the functions'],
      [1500, 'deciding'],
      [2200, 'proving the fixes'],
    ] as const;

    for (const [at, doing] of steps) {
      now = at;
      progress(doing);
    }

    expect(told).toEqual(['reading the code of the functions…', 'proving the fixes…']);
  });

  it('hears from the scan what is being done', () => {
    const heard: string[] = [];

    scan(
      { template, templatePath: 'template.yaml', files: [{ path: 'src/app.py', text: code }] },
      { tell: (doing) => heard.push(doing) },
    );

    expect(heard.slice(0, 2)).toEqual([
      'deciding the arrows, way 1 of 1 to deploy it',
      'reading the code of the functions',
    ]);
    expect(heard).toContain('proving the fixes');
  });
});

describe('the folder that is read', () => {
  it('gives what lies higher first, and says once how much was left', () => {
    const deep = Object.fromEntries(
      Array.from({ length: 5010 }, (_, index) => [`a/installed/p${index}.py`, 'x = 1\n'] as const),
    );
    const root = folder({ ...deep, 'template.yaml': template, 'z/app.py': code, 'z/site-packages/big.py': 'x = 1\n' });

    const { files, refused } = readFolder(root);

    expect(files.slice(0, 2).map(({ path }) => path)).toEqual(['template.yaml', 'z/app.py']);
    expect(refused).toEqual([{ what: '12 files that lie deepest', because: expect.stringContaining('5000 files') }]);
  });

  it('holds Java', () => {
    const root = folder({ 'src/main/java/x/App.java': 'package x; class App {}\n' });

    expect(readFolder(root).files.map(({ path }) => path)).toEqual(['src/main/java/x/App.java']);
  });
});
