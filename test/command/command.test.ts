import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerSchema } from '@whydenied/core/http';
import { beforeAll, describe, expect, it } from 'vitest';
import { blockAfter } from '../block-after.ts';
import pastes from '../cases/first-light/pastes.json' with { type: 'json' };
import { checkFacts } from './check-facts.ts';
import { inputFacts } from './input-facts.ts';
import { keptCodeFacts } from './kept-code-facts.ts';

const denied = pastes[0]?.input ?? '';
const folder = mkdtempSync(join(tmpdir(), 'whydenied-command-'));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

type Ended = { code: number | null; out: string; err: string };

const whydenied = (args: readonly string[], input: string | null = ''): Promise<Ended> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['bin/whydenied.cjs', ...args], {
      env: { ...process.env, NO_COLOR: '1', XDG_CACHE_HOME: folder },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    child.once('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input ?? undefined);
  });

// The bundle that stands may be older than the source: the tests run what the source makes. It takes twenty seconds of a processor.
beforeAll(
  () => new Promise<void>((resolve) => spawn('npm', ['run', '-s', 'build:command']).once('close', () => resolve())),
  120_000,
);

describe('a denial', () => {
  it('is read from a pipe: cause, what to do, what to run, the proof, what was not seen', async () => {
    const { code, out, err } = await whydenied(['--account', 'dev/demo-account.json'], denied);

    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out.split('\n').map((line) => line.slice(0, 9).trim())).toEqual([
      'why',
      'do',
      'run',
      'proof',
      'not seen',
      '',
    ]);
    expect(out).toMatch(/^run +aws iam put-role-policy --role-name support-chat-role /m);
    expect(out).toMatch(/^proof +before implicitDeny, after allowed/m);
  });

  it('is read from a file', async () => {
    const { code, out } = await whydenied([
      file('event.json', pastes.at(-1)?.input ?? ''),
      '--account',
      'dev/demo-account.json',
    ]);

    expect(code).toBe(0);
    expect(out).toContain('support-chat-role');
  });

  it('is read from an argument, and needs no account', async () => {
    const { code, out } = await whydenied([denied]);

    expect(code).toBe(0);
    expect(out).toMatch(/^proof +none: no policy was shown/m);
  });

  it('is decided on evidence from files', async () => {
    const policy = file(
      'policies.json',
      JSON.stringify({ identity: [{ name: 'app', document: { Version: '2012-10-17', Statement: [] } }] }),
    );

    const { out } = await whydenied([denied, '--evidence', policy]);

    expect(out).toMatch(/^do +.*`app`/m);
    expect(out).toMatch(/before implicitDeny/);
  });

  it('is answered as the contract says with --json', async () => {
    const { code, out } = await whydenied(['--json', '--account', 'dev/demo-account.json'], denied);

    expect(code).toBe(0);
    expect(answerSchema.safeParse(JSON.parse(out)).error).toBeUndefined();
  });

  it('that is no permission problem says so', async () => {
    const { code, out } = await whydenied([
      'ExpiredTokenException: The security token included in the request is expired',
    ]);

    expect(code).toBe(0);
    expect(out).toMatch(/^do +no policy change helps/m);
  });
});

describe('--format prints only the fix', () => {
  it.each([
    ['json', /^\{\s*"Version": "2012-10-17"/],
    ['cli', /^aws iam put-role-policy /],
    ['sam', /AWS::IAM::|Policies:/],
    ['terraform', /^resource "aws_iam_role_policy"/],
  ])('as %s', async (format, shape) => {
    const { code, out, err } = await whydenied(['--format', format, '--account', 'dev/demo-account.json'], denied);

    expect(code).toBe(0);
    expect(err).toBe('');
    expect(out).toMatch(shape);
  });
});

describe('evaluate, for CI', () => {
  const body = (action: string): string =>
    JSON.stringify({
      requests: [{ principal: 'arn:aws:iam::111122223333:role/app', action, resource: '*' }],
      policies: {
        identity: [
          {
            document: {
              Version: '2012-10-17',
              Statement: [{ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }],
            },
          },
        ],
      },
    });

  it('exits 0 when every request is decided as expected', async () => {
    const { code, out } = await whydenied([
      'evaluate',
      file('good.json', body('s3:ListAllMyBuckets')),
      '--expect',
      'allowed',
    ]);

    expect(code).toBe(0);
    expect(out).toMatch(/^allowed +arn:aws:iam::111122223333:role\/app s3:ListAllMyBuckets \*$/m);
  });

  it('exits 1 and says which request was decided otherwise', async () => {
    const { code, err } = await whydenied([
      'evaluate',
      file('other.json', body('s3:CreateBucket')),
      '--expect',
      'allowed',
    ]);

    expect(code).toBe(1);
    expect(err).toMatch(/other\.json: expected allowed, decided implicitDeny: .*s3:CreateBucket/);
  });

  it('exits 2 for a body with an unknown field, and names it', async () => {
    const { code, err } = await whydenied(['evaluate', file('odd.json', '{"requests":[],"policies":{},"policy":1}')]);

    expect(code).toBe(2);
    expect(err).toMatch(/odd\.json/);
  });
});

describe('wrong use exits 2 with one line', () => {
  it.each([
    ['an unknown option', ['--jsn'], /--jsn/],
    ['an unknown format', ['--format', 'yaml', 'x'], /choose one of json, cli, sam, terraform/],
    ['a file that is not there', ['event-7.json'], /`event-7\.json` is not there/],
    ['evidence that is not there', ['x denied', '--evidence', 'nope.json'], /`nope\.json` cannot be opened/],
    ['--expect without evaluate', ['--expect', 'allowed', 'x'], /goes with evaluate/],
    ['an account file that is no account', ['--account', 'package.json', denied], /account file `package\.json`/],
  ])('%s', async (_, args, said) => {
    const { code, out, err } = await whydenied(args);

    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('nothing to diagnose exits 3', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t '],
    ['rubbish', 'lorem ipsum dolor sit amet'],
    ['bytes', '\u0000\u0001\u0002\ufffd'],
  ])('%s', async (_, input) => {
    const { code, err } = await whydenied([], input);

    expect(code).toBe(3);
    expect(err).toMatch(/nothing to diagnose/);
  });
});

it('reads the part around the denial of a log that is too long', async () => {
  const noise = 'INFO 2026-11-24 all is well\n'.repeat(40_000);

  const { code, out, err } = await whydenied([], noise + denied + noise);

  expect(code).toBe(0);
  expect(err).toMatch(/only the part around the denial was read/);
  expect(out).toContain('bedrock:InvokeModel');
});

it('takes a reader that leaves early as no error', async () => {
  const child = spawn('sh', ['-c', `"${process.execPath}" bin/whydenied.cjs --help | head -1`]);
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });

  await new Promise((resolve) => child.once('close', resolve));

  expect(err).toBe('');
});

it('does not let a pasted text steer the terminal', async () => {
  const { out } = await whydenied([denied.replace('support-chat is', 'support\u001b[31m\u0007chat is')]);

  expect(out).not.toContain('\u001b');
  expect(out).not.toContain('\u0007');
});

it('runs on the Node that is on the PATH, whatever its line', async () => {
  const own = (process.env['PATH'] ?? '').split(':').filter((entry) => !entry.includes('node_modules'));
  const child = spawn('sh', ['-c', 'node --version && node bin/whydenied.cjs --json'], {
    env: { ...process.env, PATH: own.join(':') },
  });
  let out = '';
  child.stdout.on('data', (chunk) => {
    out += String(chunk);
  });
  child.stdin.end(denied);

  const code = await new Promise((resolve) => child.once('close', resolve));

  expect(code).toBe(0);
  expect(out).toMatch(/^v\d+\.\d+\.\d+\n\{/);
});

it('fits its help on one screen, with three examples and the exit codes', async () => {
  const { code, out } = await whydenied(['--help']);

  expect(code).toBe(0);
  expect(out.split('\n').length).toBeLessThanOrEqual(24);
  expect(out.match(/^ {2}(aws|whydenied) .*whydenied|^ {2}whydenied /gm)?.length).toBeGreaterThanOrEqual(3);
  expect(out).toMatch(/Exit codes: 0 .* 1 .* 2 .* 3 /);
});

it('carries the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

  expect((await whydenied(['--version'])).out).toBe(`${version}\n`);
});

// Here, where the bundle is made: made a second time beside these, it is not there for a moment.
it('prints for the pipe of the README what stands below it', () => {
  const readme = readFileSync('README.md', 'utf8');
  const command = blockAfter(readme, '## Pipe', 'sh').replace(
    'npx whydenied',
    `"${process.execPath}" bin/whydenied.cjs`,
  );

  const printed = execFileSync('sh', ['-c', command], { encoding: 'utf8' });

  expect(blockAfter(readme, '## Pipe', 'text')).toBe(printed.trimEnd());
});

keptCodeFacts({ file, denied });
inputFacts({ whydenied, file, folder, denied });
checkFacts({ whydenied, file });
