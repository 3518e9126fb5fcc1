import { describe, expect, it } from 'vitest';
import { keepAroundError } from '../../web/src/ask/keep-around-error.ts';
import { bytesOf } from '../../web/src/ask/limits.ts';

const denial = 'User: ana is not authorized to perform: s3:GetObject';

describe('what is kept of a text too long', () => {
  it('of a log: the whole trace that the refusal ends, and a few lines around it, however much could go', () => {
    const noise = Array.from({ length: 3000 }, (_, index) => `2026-11-29 INFO request ${index}`);
    const trace = [
      '2026-11-29 ERROR failed',
      'Traceback (most recent call last):',
      ...Array.from({ length: 20 }, (_, index) => `  File "/var/task/app.py", line ${index}, in f`),
      '',
      'During handling of the above exception, another exception occurred:',
      `botocore.exceptions.ClientError: An error occurred (AccessDenied): ${denial}`,
      '    at the end of it',
    ];

    const kept = keepAroundError([...noise, ...trace, ...noise].join('\n'), 64 * 1024).split('\n');

    expect(kept.slice(4, -5)).toEqual(trace);
    expect(kept).toHaveLength(trace.length + 9);
  });

  it('the lines around the refusal, whole, as many as fit', () => {
    const noise = Array.from({ length: 1000 }, (_, index) => `line ${index}`);
    const text = [...noise, denial, ...noise.toReversed()].join('\n');

    const kept = keepAroundError(text, 100);

    expect(kept).toBe(`line 997\nline 998\nline 999\n${denial}\nline 999\nline 998`);
    expect(bytesOf(kept)).toBeLessThanOrEqual(100);
  });

  it('the last lines where no line tells of a refusal', () => {
    expect(keepAroundError('one\ntwo\nthree', 9)).toBe('two\nthree');
  });

  it('the part around the refusal of a line that alone is too long', () => {
    const kept = keepAroundError(`${'é'.repeat(5000)}${denial}${'あ'.repeat(5000)}`, 600);

    expect(kept).toContain('not authorized');
    expect(bytesOf(kept)).toBeLessThanOrEqual(600);
  });

  it('half a million short lines in less than a second', () => {
    const began = performance.now();

    keepAroundError(`${'a\n'.repeat(500_000)}${denial}`, 64 * 1024);

    expect(performance.now() - began).toBeLessThan(1000);
  });
});
