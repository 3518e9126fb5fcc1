import type { PolicySet } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { maskValue } from '../../../layers/core/src/secrets/index.ts';
import stored from '../../cases/repair/kept-secrets.json' with { type: 'json' };
import { answerOf } from './answer-of.ts';

type Kept = {
  readonly name: string;
  readonly input: string;
  readonly policies: PolicySet;
  readonly expect: {
    readonly kind?: readonly string[];
    readonly noSteps?: boolean;
    readonly policy?: null;
    readonly writes?: readonly string[];
    readonly owner?: readonly string[];
    readonly remarks?: readonly string[];
  };
};

const cases = stored as unknown as readonly Kept[];

describe('what was masked on its way in', () => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, { input, policies, expect: wanted }) => {
    const { fix, details } = answerOf(input, maskValue(policies).value);

    // What `before` shows is no step: all that is run or pasted.
    const offered = fix.steps.map(({ json, cli, sam, terraform }) => [json, cli, sam, terraform].join('\n'));
    const lacking = (text: string, words: readonly string[] = []) => words.filter((word) => !text.includes(word));
    expect(offered.filter((text) => text.includes('[masked'))).toEqual([]);
    expect(wanted.kind ?? [fix.kind]).toContain(fix.kind);
    expect(lacking(offered.join('\n'), wanted.writes)).toEqual([]);
    expect(lacking(details.ownerText ?? '', wanted.owner)).toEqual([]);
    expect(lacking(details.remarks.join('\n'), wanted.remarks)).toEqual([]);
    if (fix.kind === 'askOwner' || wanted.noSteps === true) expect(fix.steps).toEqual([]);
    if (wanted.policy === null) expect(fix.steps.map(({ target }) => target.policy)).toEqual([null]);
  });
});
