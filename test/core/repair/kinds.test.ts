import type { ContextValue, PolicySet } from '@whydenied/iam';
import { describe, expect, it } from 'vitest';
import { decideRequests } from '../../../layers/core/src/diagnose/index.ts';
import { readGivenPolicies } from '../../../layers/core/src/intake/index.ts';
import stored from '../../cases/repair/kinds.json' with { type: 'json' };
import { answerOf } from './answer-of.ts';
import { requestOf } from './case-of.ts';
import { pasteSteps } from './paste-steps.ts';

type Asked = readonly [
  action: string,
  resource: string,
  context?: Readonly<Record<string, ContextValue>>,
  principal?: string,
];
type Kind = {
  /** The number in the list of ways in which fixes went wrong. */
  readonly kind: number;
  readonly name: string;
  readonly input: string;
  readonly policies: PolicySet;
  readonly expect: {
    readonly allowed?: readonly Asked[];
    readonly denied?: readonly Asked[];
    readonly holds?: readonly string[];
    readonly lacks?: readonly string[];
    readonly says?: readonly string[];
    readonly steps?: number;
    readonly kind?: string;
    readonly asks?: string;
    readonly owner?: readonly string[];
    readonly remarks?: readonly string[];
    readonly after?: string;
  };
};

const kinds = stored as unknown as readonly Kind[];
const caller = 'arn:aws:sts::111122223333:assumed-role/desk/d-1';

describe('the ways in which a fix could go wrong', () => {
  it.each(kinds.map((one) => [one.kind, one.name, one] as const))(
    '%i: %s',
    (_, __, { input, policies, expect: wanted }) => {
      const { fix, details } = answerOf(input, policies);

      const evidence = pasteSteps(readGivenPolicies(policies), fix.steps);
      const decide = (asked: readonly Asked[] = []) =>
        asked.map(([action, resource, context = {}, principal = caller]) => {
          const by = principal === caller ? ('denied' as const) : ('other' as const);
          const request = requestOf({ principal, action, resource, context, by, needsResourcePolicy: by === 'other' });
          return decideRequests({ requests: [request], evidence })[0]?.decision?.decision === 'allowed';
        });
      const written = JSON.stringify(fix.steps.map(({ json }) => JSON.parse(json)));
      const said = details.plainSteps.map(({ text }) => text).join(' ');
      expect(decide(wanted.allowed)).toEqual((wanted.allowed ?? []).map(() => true));
      expect(decide(wanted.denied)).toEqual((wanted.denied ?? []).map(() => false));
      expect((wanted.holds ?? []).filter((text) => !written.includes(text))).toEqual([]);
      expect((wanted.lacks ?? []).filter((text) => written.includes(text))).toEqual([]);
      expect((wanted.says ?? []).filter((text) => !said.includes(text))).toEqual([]);
      expect((wanted.owner ?? []).filter((text) => !details.ownerText?.includes(text))).toEqual([]);
      expect((wanted.remarks ?? []).filter((text) => !details.remarks.join('\n').includes(text))).toEqual([]);
      expect(details.question?.ask ?? '').toContain(wanted.asks ?? '');
      expect(fix.kind).toBe(wanted.kind ?? fix.kind);
      expect(fix.steps).toHaveLength(wanted.steps ?? fix.steps.length);
      expect(fix.verification.after).toBe(wanted.after ?? fix.verification.after);
      expect(fix.verification.newlyDenied).toEqual([]);
    },
  );
});
