import {
  addStatement,
  expressionOf,
  type NewStatement,
  type TemplateRole,
  type TextEdit,
  type TextStyle,
} from '../../template/index.ts';
import type { JudgedNeed } from '../judge/judged-arrow.ts';
import { endpointsOf } from '../network/endpoints-of.ts';
import type { World } from '../world/world.ts';
import { gateOf } from './at-gate.ts';
import { grantable } from './grantable.ts';

type Mending = { readonly role: TemplateRole; readonly world: World; readonly style: TextStyle };

/**
 * A statement in the policy of the endpoint, for the one role: a gateway takes nobody but `*` as principal, so the condition says who it is.
 * https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html
 */
export const proposeAtGate = (
  denied: readonly JudgedNeed[],
  { role, world, style }: Mending,
): readonly (readonly TextEdit[])[] => {
  const gates = new Set(denied.map(gateOf));
  const [gate = null] = gates;
  const document = gate === null ? null : (endpointsOf(world).get(gate)?.policy ?? null);
  const principal = expressionOf(role.arn, world.scope);
  if (gates.size !== 1 || document === null || principal === null) return [];
  const statements = statementsFor(denied, { world, condition: { ArnEquals: { 'aws:PrincipalArn': [principal] } } });
  const edits = statements?.map((statement) => addStatement(document, statement, style)) ?? [null];
  return edits.every((edit) => edit !== null) ? [edits.filter((edit) => edit !== null)] : [];
};

type Bound = { readonly world: World; readonly condition: NonNullable<NewStatement['condition']> };

/** The actions by what they are asked on; null where that cannot be written. */
const statementsFor = (denied: readonly JudgedNeed[], { world, condition }: Bound): readonly NewStatement[] | null => {
  const rows = Map.groupBy(denied, ({ need }) => grantable(need));
  const byActions = new Map<string, string[]>();
  for (const [resource, own] of rows) {
    if (resource === null) return null;
    const actions = [...new Set(own.map(({ need }) => need.action))].sort().join(' ');
    byActions.set(actions, [...(byActions.get(actions) ?? []), resource]);
  }
  const statements = [...byActions].map(([actions, resources]): NewStatement | null => {
    const written = resources.map((resource) => expressionOf(resource, world.scope));
    return written.some((each) => each === null)
      ? null
      : {
          principal: { AWS: '*' },
          actions: actions.split(' '),
          resources: written.filter((each) => each !== null),
          condition,
        };
  });
  return statements.some((each) => each === null) ? null : statements.filter((each) => each !== null);
};
