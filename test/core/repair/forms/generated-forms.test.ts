import { describe, expect, it } from 'vitest';
import { decideRequests } from '../../../../layers/core/src/diagnose/index.ts';
import type { Evidence } from '../../../../layers/core/src/intake/index.ts';
import { type FixStep, repair } from '../../../../layers/core/src/repair/index.ts';
import { caseOf, requestOf, type StoredRequest } from '../case-of.ts';
import { breakWiring } from '../generated/break-wiring.ts';
import { randomOf } from '../generated/random.ts';
import { wirings } from '../generated/wirings.ts';
import { pasteSteps } from '../paste-steps.ts';
import { documentOfForm } from './document-of-form.ts';

// A shell is started for each command: `FORMS=1000 npx vitest run test/core/repair/forms/generated-forms.test.ts` makes more.
const count = Number(process.env['FORMS'] ?? 60);

const remedy = { kind: 'grant' as const, grants: [], actions: [] };

const fixed = Array.from({ length: count }, (_, index) => {
  const random = randomOf(77_000 + index);
  const whole = random.pick(wirings);
  const { wiring, how } = breakWiring(whole, random);
  const asked = caseOf({ policies: wiring.policies, requests: wiring.needs, remedy });
  return {
    name: `${whole.name}: ${how}`,
    needs: wiring.needs,
    evidence: asked.evidence,
    steps: repair(asked).fix.steps,
  };
}).filter(({ steps }) => steps.length > 0);

const decisions = (requests: readonly StoredRequest[], evidence: Evidence) =>
  decideRequests({ requests: requests.map(requestOf), evidence }).map(({ decision }) => decision?.decision ?? null);

const forms = ['cli', 'sam', 'terraform'] as const;

const read = (step: FixStep, form: (typeof forms)[number]): FixStep => {
  const document = documentOfForm[form](step);
  return document === null ? step : { ...step, json: JSON.stringify(document) };
};

describe.each(forms)('the fix of a generated situation, read back from its %s form', (form) => {
  it('decides as its JSON does', () => {
    const differing = fixed.filter(({ needs, evidence, steps }) => {
      const meant = decisions(needs, pasteSteps(evidence, steps));
      const said = decisions(
        needs,
        pasteSteps(
          evidence,
          steps.map((step) => read(step, form)),
        ),
      );
      return JSON.stringify(meant) !== JSON.stringify(said);
    });

    expect(fixed.length).toBeGreaterThan(count / 2);
    expect(differing.map(({ name, steps }) => ({ name, form: steps.map((step) => step[form]) })).slice(0, 2)).toEqual(
      [],
    );
  });

  it('names no statement twice', () => {
    const twice = fixed.flatMap(({ name, steps }) =>
      steps.flatMap((step) => {
        const { Statement = [] } = (documentOfForm[form](step) ?? {}) as { Statement?: readonly { Sid?: string }[] };
        const sids = Statement.flatMap(({ Sid }) => Sid ?? []);
        return new Set(sids).size === sids.length ? [] : [name];
      }),
    );

    expect(twice).toEqual([]);
  });
});
