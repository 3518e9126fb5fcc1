import { expressionOf } from '../../template/index.ts';
import type { Draft } from '../finding.ts';
import { boundBy } from '../mend/bound-by.ts';
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
  const alike = Map.groupBy(needs, (need) => JSON.stringify([grantable(need), boundBy(need)]));
  const written = (text: string): CdkValue | null => {
    const expression = expressionOf(text, told.world.scope);
    return expression === null ? null : cdkValue(expression, { ...told, scope: told.world.scope });
  };
  const statements = [...alike.values()].map((own) => {
    const [asked] = own;
    const resource = asked === undefined ? null : grantable(asked);
    const value = resource === null ? null : written(resource);
    const bound = asked === undefined ? null : boundBy(asked);
    const to = bound === null ? null : written(bound.value);
    const actions = [...new Set(own.map(({ action }) => action))];
    // A grant without a bound that cannot be written would reach further
    if (value === null || (bound === null) !== (to === null)) return null;
    return { value, actions, bound: bound === null || to === null ? null : { key: bound.key, value: to } };
  });
  const whole = statements.filter((statement) => statement !== null);
  if (construct === undefined || whole.length < statements.length) return null;
  return whole.map((statement) => statementOf(construct, statement, told.language)).join('\n');
};

type Statement = {
  readonly value: CdkValue;
  readonly actions: readonly string[];
  readonly bound: { readonly key: string; readonly value: CdkValue } | null;
};

const statementOf = (construct: Construct, { value, actions, bound }: Statement, language: CdkLanguage): string => {
  const isTs = language === 'ts';
  const call = construct.isOwner ? ['addToPolicy', 'add_to_policy'] : ['addToRolePolicy', 'add_to_role_policy'];
  const listed = actions.map((action) => JSON.stringify(action)).join(', ');
  const on = `${variableOf(construct, language)}.${isTs ? call[0] : call[1]}`;
  const conditions = bound === null ? null : `{"StringEquals":{${JSON.stringify(bound.key)}:${bound.value.text}}}`;
  return isTs
    ? `${on}(new iam.PolicyStatement({\n  actions: [${listed}],\n  resources: [${value.text}],\n${conditions === null ? '' : `  conditions: ${conditions},\n`}}));`
    : `${on}(iam.PolicyStatement(\n    actions=[${listed}],\n    resources=[${value.text}],\n${conditions === null ? '' : `    conditions=${conditions},\n`}))`;
};
