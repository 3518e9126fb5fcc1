import { expressionOf } from '../../template/index.ts';
import type { Draft } from '../finding.ts';
import { grantable } from '../mend/grantable.ts';
import { conditionOf, passedTo } from '../mend/passed-to.ts';
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
  const alike = Map.groupBy(needs, (need) => JSON.stringify([grantable(need), passedTo(need)]));
  const statements = [...alike].map(([key, own]) => {
    const [resource, service] = JSON.parse(key) as readonly [string | null, string | null];
    const expression = resource === null ? null : expressionOf(resource, told.world.scope);
    const value = expression === null ? null : cdkValue(expression, { ...told, scope: told.world.scope });
    return value === null ? null : { value, service, actions: [...new Set(own.map(({ action }) => action))] };
  });
  const written = statements.filter((statement) => statement !== null);
  if (construct === undefined || written.length < statements.length) return null;
  return written.map((statement) => statementOf(construct, statement, told.language)).join('\n');
};

type Statement = {
  readonly value: CdkValue;
  readonly actions: readonly string[];
  /** The only one that a role may be passed to. */
  readonly service: string | null;
};

const statementOf = (construct: Construct, { value, actions, service }: Statement, language: CdkLanguage): string => {
  const isTs = language === 'ts';
  const call = construct.isOwner ? ['addToPolicy', 'add_to_policy'] : ['addToRolePolicy', 'add_to_role_policy'];
  const listed = actions.map((action) => JSON.stringify(action)).join(', ');
  const on = `${variableOf(construct, language)}.${isTs ? call[0] : call[1]}`;
  const bound = service === null ? null : JSON.stringify(conditionOf(service));
  return isTs
    ? `${on}(new iam.PolicyStatement({\n  actions: [${listed}],\n  resources: [${value.text}],\n${bound === null ? '' : `  conditions: ${bound},\n`}}));`
    : `${on}(iam.PolicyStatement(\n    actions=[${listed}],\n    resources=[${value.text}],\n${bound === null ? '' : `    conditions=${bound},\n`}))`;
};
