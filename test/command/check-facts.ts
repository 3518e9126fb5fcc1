import { describe, expect, it } from 'vitest';

type Ended = { code: number | null; out: string; err: string };

type Command = {
  readonly whydenied: (args: readonly string[], input?: string | null) => Promise<Ended>;
  readonly file: (name: string, text: string) => string;
};

const policy = (action: string): string =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: action,
          Resource: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
        },
      ],
    },
    null,
    2,
  );

/** `whydenied check`; part of the one suite, because the bundle is built once. */
export const checkFacts = ({ whydenied, file }: Command): void => {
  describe('check', () => {
    it('finds an action that AWS does not have, with the line and the true name', async () => {
      const { code, out } = await whydenied(['check', file('app-policy.json', policy('bedrock:Converse'))]);

      expect(code).toBe(1);
      expect(out).toMatch(
        /^error .*app-policy\.json:\d+:\d+ .*bedrock:Converse.*bedrock:InvokeModel.*\[phantom-action\]$/m,
      );
    });

    it('finds nothing in a good policy', async () => {
      const { code, out } = await whydenied(['check', '-'], policy('bedrock:InvokeModel'));

      expect(code).toBe(0);
      expect(out).toMatch(/^nothing found/);
    });

    it.each([
      ['json', (out: string) => expect(JSON.parse(out).findings[0].rule).toBe('phantom-action')],
      [
        'sarif',
        (out: string) =>
          expect(JSON.parse(out).runs[0].results[0]).toMatchObject({ ruleId: 'phantom-action', level: 'error' }),
      ],
      ['markdown', (out: string) => expect(out).toMatch(/^\| error \| /m)],
      [
        'junit',
        (out: string) =>
          expect(out).toMatch(
            /<testsuite name="whydenied check" tests="1" failures="1">[\s\S]*<failure type="phantom-action"/,
          ),
      ],
    ])('prints %s', async (format, holds) => {
      const { code, out } = await whydenied(['check', '--format', format], policy('bedrock:Converse'));

      expect(code).toBe(1);
      holds(out);
    });

    it('lets a name be text in a table: no tag, link or image comes of it', async () => {
      const name = 's3:x`|<img src=x>|[c](javascript:x)|![i](https://evil.example/i)|@team';
      const { out } = await whydenied(['check', '--format', 'markdown'], policy(name));

      const row = out.split('\n').find((line) => line.startsWith('| error')) ?? '';
      expect(row).toContain('evil.example');
      expect(row).not.toMatch(/[<>[\]@`]|:\/\//);
      expect(row.split('|')).toHaveLength(7);
    });

    it('checks every policy of a set', async () => {
      const set = JSON.stringify({
        policies: {
          identity: [{ name: 'one', document: policy('bedrock:Converse') }],
          serviceControl: [[{ name: 'two', document: JSON.parse(policy('s3:GetObjects')) }]],
        },
      });

      const { out } = await whydenied(['check', '--format', 'json'], set);

      expect(JSON.parse(out).findings.map(({ policy: name }: { policy: string }) => name)).toEqual(
        expect.arrayContaining(['standard input: one', 'standard input: two']),
      );
    });

    it.each([
      ['nothing', ['check'], '', 3, /no policy to check/],
      ['a format of its own', ['check', '--format', 'pdf'], '', 2, /choose one of text, json/],
      ['a file that is not there', ['check', 'gone.json'], '', 2, /cannot be opened/],
    ])('says so for %s', async (_, args, input, expected, said) => {
      const { code, err } = await whydenied(args, input);

      expect(code).toBe(expected);
      expect(err).toMatch(said);
    });
  });
};
