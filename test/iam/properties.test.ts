import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessRequest,
  compile,
  type Decision,
  decide,
  matchGlob,
  type PolicySet,
  parsePolicyDocument,
} from '../../layers/iam/src/index.ts';

const account = '111122223333';
const role = `arn:aws:iam::${account}:role/app`;
const session = `arn:aws:sts::${account}:assumed-role/app/s1`;

const action = fc.constantFrom('s3:GetObject', 's3:PutObject', 'bedrock:InvokeModel', 's3:*', 'bedrock:Invoke*', '*');
const resource = fc.constantFrom(
  '*',
  'arn:aws:s3:::docs/*',
  'arn:aws:s3:::docs/${aws:PrincipalTag/team}/*',
  'arn:aws:bedrock:*::foundation-model/*',
);
const condition = fc.option(
  fc.record({
    [`StringEquals`]: fc.record({ 'aws:PrincipalTag/team': fc.constantFrom('ml', 'qa') }),
    [`StringNotEqualsIfExists`]: fc.record({ 'aws:SourceVpce': fc.constantFrom('vpce-1', 'vpce-2') }),
  }),
  { nil: undefined },
);
const effect = fc.constantFrom('Allow', 'Deny');
const principal = fc.constantFrom<unknown>('*', { AWS: account }, { AWS: role }, { AWS: session });

const statement = fc
  .record({ Effect: effect, Action: action, Resource: resource, Condition: condition })
  .map(({ Condition, ...rest }) => (Condition === undefined ? rest : { ...rest, Condition }));
const resourceStatement = fc.tuple(statement, principal).map(([one, Principal]) => ({ ...one, Principal }));
const policiesOf = (one: fc.Arbitrary<object>) =>
  fc.array(
    fc.array(one, { maxLength: 3 }).map((Statement) => ({ document: { Version: '2012-10-17', Statement } })),
    { maxLength: 3 },
  );
const policySet: fc.Arbitrary<PolicySet> = fc.record({
  identity: policiesOf(statement),
  resource: policiesOf(resourceStatement),
  permissionsBoundary: policiesOf(statement),
  session: policiesOf(statement),
  serviceControl: fc.array(policiesOf(statement), { maxLength: 2 }),
});
const request: fc.Arbitrary<AccessRequest> = fc.record({
  principal: fc.constantFrom(
    session,
    role,
    `arn:aws:iam::${account}:user/Ana`,
    `arn:aws:iam::${account}:root`,
    'anonymous',
  ),
  action: fc.constantFrom('s3:GetObject', 'bedrock:InvokeModel'),
  resource: fc.constantFrom('arn:aws:s3:::docs/ml/a', 'arn:aws:bedrock:us-east-1::foundation-model/x', '*'),
  context: fc.dictionary(fc.constantFrom('aws:PrincipalTag/team', 'aws:SourceVpce'), fc.constantFrom('ml', 'vpce-1')),
});

const ask = (policies: PolicySet, asked: AccessRequest): Decision => decide(compile(policies), asked);
const isAllowed = (decision: Decision): boolean => decision.decision === 'allowed';
const withPolicy = (
  policies: PolicySet,
  kind: 'identity' | 'session' | 'permissionsBoundary',
  one: object,
): PolicySet => ({
  ...policies,
  [kind]: [...(policies[kind] ?? []), { document: { Version: '2012-10-17', Statement: [one] } }],
});

describe('whatever the policies and the request', () => {
  it('an added Deny never allows', () => {
    fc.assert(
      fc.property(policySet, request, statement, (policies, asked, one) => {
        const more = ask(withPolicy(policies, 'identity', { ...one, Effect: 'Deny' }), asked);

        expect(isAllowed(more) && !isAllowed(ask(policies, asked))).toBe(false);
      }),
    );
  });

  it('an added identity Allow never denies', () => {
    fc.assert(
      fc.property(policySet, request, statement, (policies, asked, one) => {
        const more = ask(withPolicy(policies, 'identity', { ...one, Effect: 'Allow' }), asked);

        expect(isAllowed(ask(policies, asked)) && !isAllowed(more)).toBe(false);
      }),
    );
  });

  it.each(['session', 'permissionsBoundary'] as const)('a %s policy never grants', (kind) => {
    fc.assert(
      fc.property(policySet, request, (policies, asked) => {
        const without = ask({ ...policies, [kind]: [] }, asked);

        expect(isAllowed(ask(policies, asked)) && !isAllowed(without)).toBe(false);
      }),
    );
  });

  it('the order of policies and statements does not matter', () => {
    const reverse = (policies: PolicySet['identity']): PolicySet['identity'] =>
      policies?.toReversed().map(({ document }) => {
        const { Statement, ...rest } = document as { Statement: object[] };
        return { document: { ...rest, Statement: Statement.toReversed() } };
      });

    fc.assert(
      fc.property(policySet, request, (policies, asked) => {
        const { identity, resource: ofResource, session: ofSession, permissionsBoundary } = policies;
        const reversed = {
          ...policies,
          identity: reverse(identity),
          resource: reverse(ofResource),
          session: reverse(ofSession),
          permissionsBoundary: reverse(permissionsBoundary),
        };
        const kinds = (decision: Decision) => decision.deniedBy.map(({ policyType, denial }) => [policyType, denial]);
        const [one, other] = [ask(policies, asked), ask(reversed, asked)];

        expect(other.decision).toBe(one.decision);
        expect(kinds(other)).toEqual(kinds(one));
        expect(other.missingContextKeys.toSorted()).toEqual(one.missingContextKeys.toSorted());
      }),
    );
  });

  it('text and object forms agree', () => {
    fc.assert(
      fc.property(policySet, request, (policies, asked) => {
        const identity = policies.identity?.map(({ document }) => ({ document: JSON.stringify(document, null, 2) }));

        const [fromText, fromObject] = [ask({ ...policies, identity }, asked), ask(policies, asked)];

        expect({ ...fromText, notes: [] }).toEqual({ ...fromObject, notes: [] });
      }),
    );
  });

  it('every matched statement stands where it says', () => {
    fc.assert(
      fc.property(policySet, request, (policies, asked) => {
        for (const { policyType, policy, index, effect: said } of ask(policies, asked).matchedStatements) {
          if (policyType === 'serviceControl' || policyType === 'resourceControl') continue;
          const place = Number(policy.slice(policy.indexOf('[') + 1, -1));
          const parsed = parsePolicyDocument(policies[policyType]?.[place]?.document);
          const found = parsed.kind === 'policy' ? parsed.statements[index] : undefined;

          expect(found).toMatchObject({ pointer: `/Statement/${index}`, effect: said });
        }
      }),
    );
  });

  it('a denial has a reason, an allowed request has none', () => {
    fc.assert(
      fc.property(policySet, request, (policies, asked) => {
        const { decision, deniedBy } = ask(policies, asked);

        expect(deniedBy.length > 0).toBe(decision !== 'allowed');
        expect(deniedBy.some(({ denial }) => denial === 'explicit')).toBe(decision === 'explicitDeny');
      }),
    );
  });
});

describe('whatever is thrown at it', () => {
  it('decide answers', () => {
    fc.assert(
      fc.property(policySet, fc.anything(), fc.anything(), (policies, odd, context) => {
        const compiled = compile(policies);

        expect(() => decide(compiled, odd as never)).not.toThrow();
        expect(() =>
          decide(compiled, { principal: session, action: 's3:GetObject', resource: '*', context: context as never }),
        ).not.toThrow();
      }),
    );
  });

  it('a policy document is read or refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json(), fc.string()), (odd) => {
        expect(['policy', 'unreadable']).toContain(parsePolicyDocument(odd).kind);
      }),
    );
  });

  it('a statement of anything is evaluated or noted', () => {
    const odd = fc.record({
      Effect: fc.oneof(effect, fc.anything()),
      Action: fc.anything(),
      Resource: fc.anything(),
      Condition: fc.anything(),
    });

    fc.assert(
      fc.property(odd, request, (one, asked) => {
        expect(() =>
          ask({ identity: [{ document: { Version: '2012-10-17', Statement: [one] } }] }, asked),
        ).not.toThrow();
      }),
    );
  });

  it('globs agree with a plain definition', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });

    fc.assert(
      fc.property(pattern, letters, (wanted, text) => {
        const plain = new RegExp(`^${wanted.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');

        expect(matchGlob(wanted, text)).toBe(plain.test(text));
      }),
      { numRuns: 1000 },
    );
  });
});
