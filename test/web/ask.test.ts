import { describe, expect, it } from 'vitest';
import { askedQuestion } from '../../web/src/ask/asked-question.ts';
import { saySize } from '../../web/src/ask/limits.ts';
import { readAttachment } from '../../web/src/ask/read-attachment.ts';
import { sayWhatLeaves } from '../../web/src/ask/say-what-leaves.ts';
import type { ServerMode } from '../../web/src/ask/use-server-mode.ts';
import { sayFailure } from '../../web/src/conversation/say-failure.ts';
import { isAwsPage } from '../../web/src/words/is-aws-page.ts';
import { showMarks } from '../../web/src/words/show-marks.ts';

const mode = (parts: Partial<ServerMode>): ServerMode => ({
  ...{ version: '0.1.0', decidesWith: ['local'], wordedBy: 'template', account: 'demo' },
  ...parts,
});

describe('what leaves the machine', () => {
  it('is nothing with no model, where the server is on the machine', () => {
    expect(sayWhatLeaves(mode({}), 'localhost')).toMatch(/^Nothing leaves this machine\. Paste the policies/);
  });

  it('is what goes to a server that is elsewhere', () => {
    expect(sayWhatLeaves(mode({ account: 'none' }), 'x.execute-api.eu-west-1.amazonaws.com')).not.toContain(
      'leaves this machine',
    );
  });

  it('is what goes to Bedrock when a model words it', () => {
    const words = sayWhatLeaves(mode({ wordedBy: 'us.amazon.nova-2-lite-v1:0' }), 'localhost');

    expect(words).toContain('goes to Amazon Bedrock');
    expect(words).toContain('us.amazon.nova-2-lite-v1:0');
    expect(words).not.toContain('Nothing leaves');
  });

  it('is what is asked of a live account', () => {
    const words = sayWhatLeaves(mode({ account: 'live' }), 'localhost');

    expect(words).toContain('your AWS account');
    expect(words).not.toContain('Nothing leaves');
  });
});

describe('a file', () => {
  const read = (name: string, text: string) => readAttachment(new File([text], name));

  it.each([
    ['{"Version":"2012-10-17","Statement":[]}', { kind: 'policy', policyKind: 'identity' }],
    ['{"Statement":[{"Principal":"*"}]}', { kind: 'policy', policyKind: 'resource' }],
    ['{"RoleName":"app","PolicyDocument":{"Statement":[]}}', { kind: 'policy', policyKind: 'identity' }],
    ['{"RoleDetailList":[]}', { kind: 'account' }],
    ['{"Resources":{}}', { kind: 'template' }],
    ['AWSTemplateFormatVersion: 2010-09-09\n', { kind: 'template' }],
    ['{"Records":[{"eventSource":"bedrock.amazonaws.com"}]}', { kind: 'text' }],
    ['AccessDenied', { kind: 'text' }],
    ['', { kind: 'text' }],
    ['null', { kind: 'text' }],
    ['[1,2]', { kind: 'text' }],
  ])('is taken for what it is: %s', async (text, wanted) => {
    expect(await read('file', text)).toMatchObject(wanted);
  });

  it.each([
    ['a template over 256 KiB', `Resources:\n${'#'.repeat(257 * 1024)}`],
    ['an account over 4 MiB', `{"RoleDetailList":["${'x'.repeat(4096 * 1024)}"]}`],
  ])('over its limit is refused: %s', async (_, text) => {
    expect(await read('file', text)).toMatchObject({ kind: 'refused' });
  });
});

describe('a question', () => {
  it('without text says which files it shows', () => {
    const asked = askedQuestion(' ', [
      { name: 'p.json', bytes: 2, kind: 'policy', policyKind: 'identity', document: '{}' },
    ]);

    expect(asked).toMatchObject({ message: 'Here is p.json' });
  });

  it('whose files together pass the limit is not sent', () => {
    const template = { name: 't.yaml', bytes: 1, kind: 'template', text: 'x'.repeat(200 * 1024) } as const;
    const policy = {
      name: 'p',
      bytes: 1,
      kind: 'policy',
      policyKind: 'session',
      document: 'x'.repeat(90 * 1024),
    } as const;

    expect(askedQuestion('why', [template, policy])).toMatchObject({ kind: 'tooLarge' });
  });

  it('with account details may be larger', () => {
    const account = {
      name: 'a',
      bytes: 1,
      kind: 'account',
      details: { RoleDetailList: ['x'.repeat(900 * 1024)] },
    } as const;

    expect(askedQuestion('why', [account])).toMatchObject({ kind: 'question' });
  });
});

describe('a failure', () => {
  it.each([
    [new TypeError('Failed to fetch'), 'unreachable'],
    [new Error('{"status":404,"detail":"no"}'), 'unknownConversation'],
    [new Error('{"status":413,"detail":"too large"}'), 'refused'],
    [new Error('the model broke off'), 'broken'],
    [new Error('{"status":"x"}'), 'broken'],
  ])('%s is %s', (error, kind) => {
    expect(sayFailure(error, '').kind).toBe(kind);
  });
});

describe('a link', () => {
  it.each([
    ['https://docs.aws.amazon.com/IAM/latest/UserGuide/x.html', true],
    ['http://docs.aws.amazon.com/x', false],
    ['https://docs.aws.amazon.com.example.org/', false],
    ['https://docs.aws.amazon.com@example.org/', false],
    ['https://user@docs.aws.amazon.com/', false],
    ['https://docs.aws.amazon.com:8443/', false],
    ['javascript:alert(1)//docs.aws.amazon.com', false],
    ['//docs.aws.amazon.com/', false],
  ])('%s leads to AWS: %s', (address, isOne) => {
    expect(isAwsPage(address)).toBe(isOne);
  });
});

describe('words', () => {
  it('show their invisible marks', () => {
    expect(showMarks('a\u202Eb\u200Bc\u2066d\uFEFF')).toBe('a⟨U+202E⟩b⟨U+200B⟩c⟨U+2066⟩d⟨U+FEFF⟩');
  });

  it.each([
    [812, '812 bytes'],
    [64 * 1024, '64 KiB'],
    [64 * 1024 + 1, '65 KiB'],
    [4096 * 1024, '4.0 MiB'],
  ])('say a size as people read it: %i', (bytes, words) => {
    expect(saySize(bytes)).toBe(words);
  });
});
