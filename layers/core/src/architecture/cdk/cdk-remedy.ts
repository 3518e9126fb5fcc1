import { expressionOf } from '../../template/index.ts';
import type { Draft } from '../finding.ts';
import { grantable } from '../mend/grantable.ts';
import type { World } from '../world/world.ts';
import { type CdkLanguage, type CdkValue, cdkValue, variableOf } from './cdk-value.ts';
import type { Construct } from './constructs.ts';

type Told = {
  readonly world: World;
  readonly constructs: ReadonlyMap<string, Construct>;
  readonly language: CdkLanguage;
};

/** The code that grants what is denied, for the construct whose role lacks it; null where it is no role's to be granted, or cannot be written whole. */
export const cdkRemedy = ({ denied }: Draft, told: Told): string | null => {
  const needs = denied.map(({ need }) => need);
  const [first] = needs;
  const isGrant = denied.every(
    ({ need, outcome }) =>
      need.by === 'identity' && outcome.kind === 'denied' && outcome.decision.decision !== 'explicitDeny',
  );
  if (first?.actor.kind !== 'role' || !isGrant) return null;
  const construct = told.constructs.get(first.actor.id);
  const byResource = Map.groupBy(needs, (need) => grantable(need));
  const statements = [...byResource].map(([resource, own]) => {
    const expression = resource === null ? null : expressionOf(resource, told.world.scope);
    const value = expression === null ? null : cdkValue(expression, { ...told, scope: told.world.scope });
    return value === null ? null : { value, actions: [...new Set(own.map(({ action }) => action))] };
  });
  const written = statements.filter((statement) => statement !== null);
  if (construct === undefined || written.length < statements.length) return null;
  return written.map((statement) => statementOf(construct, statement, told.language)).join('\n');
};

type Statement = { readonly value: CdkValue; readonly actions: readonly string[] };

const statementOf = (construct: Construct, { value, actions }: Statement, language: CdkLanguage): string => {
  const isTs = language === 'ts';
  const call = construct.isOwner ? ['addToPolicy', 'add_to_policy'] : ['addToRolePolicy', 'add_to_role_policy'];
  const listed = actions.map((action) => JSON.stringify(action)).join(', ');
  const on = `${variableOf(construct, language)}.${isTs ? call[0] : call[1]}`;
  return isTs
    ? `${on}(new iam.PolicyStatement({\n  actions: [${listed}],\n  resources: [${value.text}],\n}));`
    : `${on}(iam.PolicyStatement(\n    actions=[${listed}],\n    resources=[${value.text}],\n))`;
};
