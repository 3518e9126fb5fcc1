import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';

type Ended = { code: number | null; out: string; err: string };

type Command = {
  readonly whydenied: (args: readonly string[], input?: string | null) => Promise<Ended>;
  readonly file: (name: string, text: string) => string;
  readonly folder: string;
  readonly denied: string;
};

/** What the command takes in; part of its one suite, because the bundle is built once. */
export const inputFacts = ({ whydenied, file, folder, denied }: Command): void => {
  describe('standard input', () => {
    it('is named by `-`', async () => {
      const { code, out } = await whydenied(['-'], denied);

      expect(code).toBe(0);
      expect(out).toContain('bedrock:InvokeModel');
    });

    it('counts beside an argument', async () => {
      const { code, out } = await whydenied(['why was I denied?'], denied);

      expect(code).toBe(0);
      expect(out).toContain('bedrock:InvokeModel');
    });

    it('is not waited for where nobody writes to it', async () => {
      const child = spawn(process.execPath, ['bin/whydenied.cjs', denied], { stdio: ['pipe', 'pipe', 'ignore'] });

      const code = await new Promise((resolve) => child.once('close', resolve));
      child.stdin?.destroy();

      expect(code).toBe(0);
    });

    it('is decided by evaluate', async () => {
      const body = {
        requests: [
          { principal: 'arn:aws:iam::111122223333:role/app', action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' },
        ],
        policies: {
          identity: [
            {
              name: 'p',
              document: {
                Version: '2012-10-17',
                Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b' }],
              },
            },
          ],
        },
      };

      const { code, out } = await whydenied(['evaluate', '-'], JSON.stringify(body));

      expect(code).toBe(0);
      expect(out).toMatch(/^implicitDeny +arn/m);
      expect(out).toMatch(/^ {2}denied by +identity \(implicit\)/m);
      expect(out).toMatch(/^ {2}came close +p, statement 0: /m);
    });
  });

  describe('evidence from a file', () => {
    const allow = { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 'bedrock:*', Resource: '*' }] };

    it.each([
      ['the wrapper of the contract', { evidence: { policies: { identity: [{ document: allow }] } } }],
      ['its inner part', { policies: { identity: [{ document: allow }] } }],
      ['kinds of policies', { identity: [{ document: allow }] }],
      ['one policy', allow],
    ])('is read as %s, and named by its file', async (_, value) => {
      const { code, out } = await whydenied([
        denied,
        '--json',
        '--evidence',
        file('guard-rails.json', JSON.stringify(value)),
      ]);

      expect(code).toBe(0);
      expect(out).toContain('guard-rails.json');
    });

    it('says when a file holds none', async () => {
      const { code, err } = await whydenied([denied, '--evidence', file('notes.txt', 'remember the milk')]);

      expect(code).toBe(0);
      expect(err).toMatch(/notes\.txt` holds no policy/);
    });
  });

  it('speaks of a statement below only where one is printed', async () => {
    const { out } = await whydenied([denied]);

    expect(out).toMatch(/^do +add the statement of the command below to/m);
    expect(out).toMatch(/^run /m);
  });

  it('says first that nothing was read where there are no credentials', async () => {
    const child = spawn(process.execPath, ['bin/whydenied.cjs', '--live', denied], {
      env: { PATH: process.env['PATH'], HOME: folder, AWS_EC2_METADATA_DISABLED: 'true' },
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    child.stdin.end();

    await new Promise((resolve) => child.once('close', resolve));

    expect(err).toMatch(/^whydenied: nothing was read from the account: /);
  });
};
