import { matchGlob } from '@whydenied/iam';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideRequests } from '../../../layers/core/src/diagnose/index.ts';
import type { Evidence } from '../../../layers/core/src/intake/index.ts';
import type { ChainRequest, Remedy } from '../../../layers/core/src/playbook/index.ts';
import type { Case } from '../../../layers/core/src/repair/apply/case.ts';
import { repair } from '../../../layers/core/src/repair/index.ts';
import { canConcern } from '../../../layers/core/src/repair/judge/concrete.ts';
import { role, session } from './architecture.ts';
import { caseOf, grantOf, requestOf, type StoredPolicy } from './case-of.ts';
import { pasteSteps } from './paste-steps.ts';

const actions = [
  'bedrock:InvokeModel',
  'bedrock:InvokeModelWithResponseStream',
  'bedrock:Retrieve',
  's3:GetObject',
  's3:PutObject',
  's3:ListBucket',
];
const resources = [
  'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
  'arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-lite-v1:0',
  'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB1',
  'arn:aws:bedrock:us-east-1:111122223333:knowledge-base/KB2',
  'arn:aws:s3:::docs',
  'arn:aws:s3:::docs/a',
  'arn:aws:s3:::docs/b/c',
  'arn:aws:s3:::other/a',
];
const patterns = ['*', 'arn:aws:s3:::docs/*', 'arn:aws:bedrock:*::foundation-model/*', ...resources];
const actionPatterns = ['*', 'bedrock:*', 's3:*', 'bedrock:InvokeModel*', ...actions];

const statements = fc.record({
  Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
  Action: fc.uniqueArray(fc.constantFrom(...actionPatterns), { minLength: 1, maxLength: 3 }),
  Resource: fc.uniqueArray(fc.constantFrom(...patterns), { minLength: 1, maxLength: 3 }),
});
const documents = fc
  .uniqueArray(statements, { minLength: 1, maxLength: 3, selector: (one) => JSON.stringify(one) })
  .map((list) => ({ Version: '2012-10-17', Statement: list }));
const policy = (policyType: StoredPolicy['policyType'], name: string) =>
  documents.map(
    (document): StoredPolicy => ({ policyType, name, document, attachTo: role, appliesTo: role, home: 'inline' }),
  );
const accounts = fc
  .tuple(
    policy('identity', 'one'),
    policy('identity', 'two'),
    fc.option(policy('permissionsBoundary', 'arn:aws:iam::111122223333:policy/edge')),
  )
  .map(([one, two, boundary]) => (boundary === null ? [one, two] : [one, two, boundary]));
const pairs = actions.flatMap((action) =>
  resources.filter((resource) => canConcern(action, resource)).map((resource) => ({ action, resource })),
);
const requests = fc
  .uniqueArray(fc.constantFrom(...pairs), { minLength: 1, maxLength: 3 })
  .map((list) => list.map((one) => ({ ...one, principal: session })));

/** What the playbook would ask for: a grant in each layer that is silent, or an exception from each deny. */
const remedyFor = (asked: Case): Remedy => {
  const denied = asked.diagnosis.requests.flatMap(({ decision, action, resource }) =>
    (decision?.deniedBy ?? []).map((by) => ({ by, action: action ?? '', resource: resource ?? '' })),
  );
  const explicit = denied.filter(({ by }) => by.denial === 'explicit');
  if (explicit.length > 0) {
    const places = explicit.map(({ by }) => ({
      policy: by.policy ?? '',
      policyType: by.policyType,
      attachTo: role,
      index: by.statement?.index ?? 0,
      sid: null,
    }));
    return {
      kind: 'exceptFromDeny',
      denies: [...new Map(places.map((one) => [JSON.stringify(one), one])).values()],
      actions: [],
    };
  }
  const grants = denied.map(({ by, action, resource }) =>
    grantOf({ policyType: by.policyType, attachTo: role, actions: [action], resources: [resource] }),
  );
  return { kind: 'grant', grants, actions: [] };
};

const cases = fc.tuple(accounts, requests).map(([policies, asked]) => {
  const stored = caseOf({ policies, requests: asked, remedy: { kind: 'grant', grants: [], actions: [] } });
  return { ...stored, diagnosis: { ...stored.diagnosis, remedy: remedyFor(stored) } };
});

const principals = [
  session,
  role,
  'arn:aws:sts::111122223333:assumed-role/app/other',
  'arn:aws:iam::111122223333:role/other',
  'arn:aws:iam::111122223333:role/path/app',
  'arn:aws:iam::111122223333:user/app',
  'arn:aws:iam::111122223333:user/dev',
  'arn:aws:iam::111122223333:root',
  'arn:aws:iam::444455556666:role/app',
  'arn:aws:sts::444455556666:assumed-role/app/run-1',
  'anonymous',
  'bedrock.amazonaws.com',
  'lambda.amazonaws.com',
];
const probed = [
  ...resources,
  ...['docs/d', 'docs/b/', 'third/a', 'docs/*', 'other/b/c', 'third/b'].map((key) => `arn:aws:s3:::${key}`),
];

// Only what AWS can ask: an object is no model.
const probedActions = [...actions, 's3:DeleteObject', 's3:GetObjectVersion', 'bedrock:InvokeAgent', 'bedrock:Rerank'];
const everyProbe: readonly ChainRequest[] = probedActions.flatMap((action) =>
  probed
    .filter((resource) => canConcern(action, resource))
    .flatMap((resource) => principals.map((principal) => requestOf({ principal, action, resource }))),
);

const decisions = (evidence: Evidence, asked = everyProbe) =>
  decideRequests({ requests: asked, evidence }).map(({ decision }) => decision?.decision ?? null);

/** The account when every step has been pasted. */
const afterSteps = (asked: Case): Evidence => pasteSteps(asked.evidence, repair(asked).fix.steps);

const run = (property: (asked: Case) => void, numRuns: number) => fc.assert(fc.property(cases, property), { numRuns });

describe('every fix that is offered', () => {
  it('makes its requests allowed when it says so, with what was pasted', () => {
    run((asked) => {
      const { verification } = repair(asked).fix;

      const after = decisions(afterSteps(asked), asked.diagnosis.requests);

      expect(verification.after === 'allowed').toBe(
        after.every((decision) => decision === 'allowed') && verification.after !== null,
      );
    }, 30);
  });

  it('proves what a grant was asked for, unless a deny stands in the way', () => {
    run((asked) => {
      fc.pre(
        asked.diagnosis.remedy.kind === 'grant' &&
          asked.diagnosis.requests.some(({ decision }) => decision?.decision !== 'allowed'),
      );

      expect(repair(asked).fix.verification).toMatchObject({
        before: 'implicitDeny',
        after: 'allowed',
        narrowest: true,
      });
    }, 30);
  });

  it('changes no decision outside `newlyAllowed`, over five hundred probes', () => {
    expect(everyProbe.length).toBeGreaterThanOrEqual(500);
    run((asked) => {
      const { newlyAllowed } = repair(asked).fix.verification;
      const before = decisions(asked.evidence);
      const after = decisions(afterSteps(asked));

      const changed = everyProbe.filter(
        (_, index) => before[index] !== after[index] && (before[index] === 'allowed' || after[index] === 'allowed'),
      );

      const entries = newlyAllowed.map((entry) => entry.split(' on '));
      const outside = changed.filter(
        ({ action, resource }) =>
          !asked.diagnosis.requests.some((one) => one.action === action && one.resource === resource) &&
          !entries.some(
            ([name = '', pattern = '']) => matchGlob(name, action ?? '') && matchGlob(pattern, resource ?? ''),
          ),
      );
      expect(outside.map(({ action, resource, principal }) => [action, resource, principal])).toEqual([]);
    }, 8);
  });

  it('changes nothing when it is applied twice', () => {
    run((asked) => {
      const evidence = afterSteps(asked);
      const requests = decideRequests({ requests: asked.diagnosis.requests, evidence });
      const again = { ...asked, evidence, diagnosis: { ...asked.diagnosis, requests } };

      const { fix } = repair(again);

      if (requests.every(({ decision }) => decision?.decision === 'allowed')) expect(fix.steps).toEqual([]);
    }, 30);
  });

  it('never allows what an explicit deny still covers', () => {
    run((asked) => {
      const evidence = afterSteps(asked);
      const denied = decideRequests({ requests: asked.diagnosis.requests, evidence }).some(({ decision }) =>
        decision?.deniedBy.some(({ denial }) => denial === 'explicit'),
      );

      const { fix } = repair(asked);

      if (denied) expect(fix.verification.after).not.toBe('allowed');
    }, 30);
  });
});
