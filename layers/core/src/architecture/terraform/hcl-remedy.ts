import type { Need } from '../arrow.ts';
import type { Draft } from '../finding.ts';
import { gateOf } from '../mend/at-gate.ts';
import { type Bound, boundBy } from '../mend/bound-by.ts';
import { grantable } from '../mend/grantable.ts';
import { withheld } from '../mend/withheld.ts';
import type { World } from '../world/world.ts';
import { hclExpression } from './hcl-expression.ts';
import { dot } from './written-value.ts';

/** What is to be added to the configuration: as HCL, and as the resource that the plan would then hold. */
export type HclRemedy = {
  readonly text: string;
  /** The role whose block it belongs beside. */
  readonly beside: string;
  readonly planned: { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> };
};

/** A policy of its own for the role, with exactly what is denied; null where it is no role's to be granted, or cannot be written whole. */
export const hclRemedy = (draft: Draft, world: World): HclRemedy | null => {
  const needs = draft.denied
    .filter(({ outcome }) => outcome.kind === 'denied' && outcome.decision.decision !== 'explicitDeny')
    .map(({ need }) => need);
  const [first] = needs;
  if (first === undefined || needs.length < draft.denied.length) return null;
  // The endpoint's policy is one text, that no block beside it adds to
  if (draft.denied.some((each) => gateOf(each) !== null)) return null;
  if (first.actor.kind !== 'role' || needs.some((need) => need.by !== 'identity' || withheld(need, world) !== null))
    return null;
  const role = first.actor.id;
  const address = role.replaceAll(dot, '.').replace(/^(module\.[^.]+\.)+/, '');
  if (!/^aws_iam_role\.[\w-]+(\[[^\]]*\])?$/.test(address)) return null;
  const statements = grouped(needs, world);
  if (statements === null) return null;
  return {
    text: policyText(address, needs, statements),
    beside: role,
    planned: {
      Type: 'AWS::IAM::RolePolicy',
      Properties: {
        PolicyName: 'whydenied',
        RoleName: { Ref: role },
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: statements.map(({ actions, resource, bound }) => ({
            Effect: 'Allow',
            Action: actions,
            Resource: resource,
            ...(bound === null ? {} : { Condition: { StringEquals: { [bound.key]: bound.value } } }),
          })),
        },
      },
    },
  };
};

type Statement = {
  readonly actions: readonly string[];
  readonly resource: string;
  readonly written: string;
  readonly bound: WrittenBound | null;
};

type WrittenBound = { readonly key: string; readonly value: string; readonly written: string };

/** The actions by their resource. */
const grouped = (needs: readonly Need[], world: World): readonly Statement[] | null => {
  const alike = Map.groupBy(needs, (need) => JSON.stringify([grantable(need), boundBy(need)]));
  const all = [...alike.values()].map((own) => {
    const [first] = own;
    const resource = first === undefined ? null : grantable(first);
    const written = resource === null ? null : resource === '*' ? '"*"' : hclExpression(resource, world);
    const bound = first === undefined ? null : writtenBound(boundBy(first), world);
    return resource === null || written === null || bound === 'unwritable'
      ? null
      : { resource, written, bound, actions: [...new Set(own.map(({ action }) => action))] };
  });
  return all.some((each) => each === null) ? null : (all as readonly Statement[]);
};

/** A grant without a bound whose value cannot be written would reach further. */
const writtenBound = (bound: Bound | null, world: World): WrittenBound | null | 'unwritable' => {
  if (bound === null) return null;
  const written = hclExpression(bound.value, world);
  return written === null ? 'unwritable' : { ...bound, written };
};

const policyText = (address: string, needs: readonly Need[], statements: readonly Statement[]): string => {
  const name = address.split('.')[1]?.replace(/\[.*$/, '') ?? 'role';
  const what = (needs[0]?.action ?? '').replace(/[^A-Za-z0-9]+/g, '_').toLowerCase();
  const used = ['aws_region', 'aws_caller_identity'].filter((data) =>
    statements.some(({ written, bound }) => `${written} ${bound?.written}`.includes(`data.${data}.current`)),
  );
  return [
    ...used.map((data) => `data "${data}" "current" {}`),
    `resource "aws_iam_role_policy" "${name}_${what}" {`,
    `  role = ${address}.name`,
    '  policy = jsonencode({',
    '    Version = "2012-10-17"',
    '    Statement = [',
    ...statements.map(
      ({ actions, written, bound }) =>
        `      { Effect = "Allow", Action = [${actions.map((action) => `"${action}"`).join(', ')}], Resource = ${written}${bound === null ? '' : `, Condition = { StringEquals = { "${bound.key}" = ${bound.written} } }`} },`,
    ),
    '    ]',
    '  })',
    '}',
  ].join('\n');
};
