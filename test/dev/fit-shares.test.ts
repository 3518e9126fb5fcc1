import { describe, expect, it } from 'vitest';
import { fitShares, isRight, rightOf } from '../../dev/reader/fit-shares.ts';
import type { UnseenReport } from '../../dev/reader/unseen-reports.ts';
import { shares } from '../../layers/core/src/diagnose/shares/index.ts';

const example = { id: 'KB_ROLE_S3', text: '', lang: 'en', from: 'report', also: [] } as const;
const learned = { kind: 'learned', id: 'SCP_DENY', probability: 0.49, because: '' } as const;
const named = { kind: 'named', id: 'KB_ROLE_S3', place: 0, because: '' } as const;
const report: UnseenReport = { example, fold: 0, open: { kind: 'open', supports: [learned, named], excluded: {} } };

describe('the shares of what is possible', () => {
  it('are found where a share puts the right cause first', () => {
    expect(rightOf([report], shares)).toEqual({ first: 0, three: 1 });
    expect(rightOf([report], fitShares([report], shares))).toEqual({ first: 1, three: 1 });
  });

  it('are not moved where nothing is better', () => {
    const right = { ...report, example: { ...example, id: 'SCP_DENY' } };

    expect(fitShares([right], shares)).toEqual(shares);
  });

  it('are tried without a rule that excludes', () => {
    const excluded = { ...report, open: { ...report.open, excluded: { SCP_DENY: 'a rule' } } };

    expect(rightOf([excluded], shares).first).toBe(1);
    expect(rightOf([excluded], shares, 'a rule').first).toBe(0);
  });

  it('count nothing, or a cause without an id, as right where it is no matter of access', () => {
    const none = { ...example, id: 'NOT_ACCESS' };

    expect([null, 'CALL_TIMED_OUT', 'KB_ROLE_S3'].map((said) => isRight(none, said))).toEqual([true, true, false]);
  });
});
