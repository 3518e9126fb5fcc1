import { isAccountId, isRegion, readArn } from '../../arn/index.ts';
import {
  concreteText,
  readable,
  readableIn,
  readModel,
  readResourcePolicies,
  readRoles,
  type Scope,
  scopeOf,
  type TemplateModel,
  type TemplateResourcePolicy,
  type TemplateRole,
} from '../../template/index.ts';
import { bindNames } from './bind-names.ts';
import { matchRole } from './match-role.ts';

/** What the text beside a template tells of the deployment: the denied principal, the ARNs it names, the Region of the call. */
export type ToldOfTemplate = {
  readonly principal: string | null;
  readonly arns?: readonly string[];
  readonly region?: string | null;
};

/** How a value of the template is shown: the given Region and account in place, what only the deployment knows as `‹HistoryTable›`. */
export type TemplatePrinter = {
  readonly text: (text: string) => string;
  readonly value: (value: unknown) => unknown;
};

/** A template as it was deployed, as far as is told: its roles, its resources' policies, and the denied principal's role. */
export type OpenTemplate = {
  readonly model: TemplateModel;
  readonly scope: Scope;
  readonly print: TemplatePrinter;
  readonly roles: readonly TemplateRole[];
  readonly denied: TemplateRole | null;
  readonly resources: readonly TemplateResourcePolicy[];
};

/** A template's text opened; null for one that does not parse. */
export const openTemplate = (text: string, told: ToldOfTemplate): OpenTemplate | null => {
  const reading = readModel(text);
  return reading.kind === 'template' ? openModel(reading.model, told) : null;
};

export const openModel = (model: TemplateModel, told: ToldOfTemplate): OpenTemplate => {
  const scope = scopeFor(model, told);
  const roles = readRoles(scope);
  const denied =
    roles.length === 1 && told.principal === null
      ? roles[0]
      : matchRole(
          roles.map((role) => ({ ...role, arn: concreteText(role.arn, scope) })),
          told.principal,
        );
  return {
    model,
    scope,
    print: printer(scope),
    roles,
    denied: roles.find(({ id }) => id === denied?.id) ?? null,
    resources: readResourcePolicies(scope),
  };
};

const scopeFor = (model: TemplateModel, { principal, arns = [], region = null }: ToldOfTemplate): Scope => {
  const all = [...(principal === null ? [] : [principal]), ...arns];
  const parts = all.map(readArn);
  const account = parts.map((each) => each.account).find(isAccountId) ?? null;
  const regions = new Set(parts.map((each) => each.region).filter(isRegion));
  const [only] = regions;
  const given = { account, region: region ?? (regions.size === 1 ? (only ?? null) : null) };
  return scopeOf(model, { ...given, names: bindNames(scopeOf(model, given), all) });
};

const printer = (scope: Scope): TemplatePrinter => {
  const text = (each: string): string => readable(concreteText(each, scope));
  const value = (each: unknown): unknown => readableIn(JSON.parse(concreteText(JSON.stringify(each) ?? 'null', scope)));
  return { text, value };
};
