import { makeObserver } from '@whydenied/core/http';
import { afterEach, describe, expect, it, vi } from 'vitest';

const caller = 'arn:aws:iam::210987654321:role/developer';
const about = 'arn:aws:kms:us-east-1:210987654321:key/1234abcd-12ab-34cd-56ef-1234567890ab';

const written: string[] = [];
afterEach(() => {
  vi.restoreAllMocks();
  written.length = 0;
});

const lineOf = (line: Parameters<ReturnType<typeof makeObserver>['audit']>[0]) => {
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
  makeObserver({ level: 'error', service: 'diagnose' }).audit(line);
  vi.restoreAllMocks();
  return JSON.parse(written.join('') || 'null');
};

describe('who asked about whom', () => {
  it.each([true, false])('is a line of the log whatever its level: caller, ARN, read and decision (%s)', (may) => {
    expect(lineOf({ caller, about, action: 'kms:GetKeyPolicy', may })).toMatchObject({
      ...{ level: 'INFO', message: 'permission', service: 'diagnose' },
      ...{ caller, about, action: 'kms:GetKeyPolicy', may },
    });
  });

  it('never holds a text: what is no ARN is not written down', () => {
    const line = lineOf({ caller, about: 'arn:aws:iam::1:role/x my password is y', action: 'iam:GetRole', may: false });

    expect(line.about).toBe('no ARN');
    expect(JSON.stringify(line)).not.toContain('password');
  });
});
