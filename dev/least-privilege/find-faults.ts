import { hasResourceType, isAction } from '@whydenied/core/catalog';
import { compile, decide } from '@whydenied/iam';
import type { Resource, Template } from '../template/read-template.ts';
import { type ParameterValues, resolveTemplate } from '../template/resolve-template.ts';
import type { AwsCall } from './aws-calls.ts';
import { forbiddenRequests } from './forbidden-requests.ts';
import { type Deployment, type Needed, neededRequests } from './needed-requests.ts';
import { type FunctionRole, type PolicyStatement, rolesOfTemplate } from './template-roles.ts';
import { trustFaults } from './trust-faults.ts';

export type Calls = ReadonlyMap<string, readonly AwsCall[]>;
export type Deployed = { readonly template: Template; readonly variant: Variant };
export type Variant = { readonly parameters: ParameterValues; readonly deployment: Deployment };

/** Everything that is wrong with the roles of a template in one deployment: what is missing, what is too much, what has no form. */
export const findFaults = (template: Template, calls: Calls, variant: Variant): readonly string[] => {
  const resources = resolveTemplate(template, variant.parameters);
  const roles = rolesOfTemplate(resources);
  const used = new Set([...roles.values()].map(({ roleId }) => roleId));
  const idle = Object.entries(resources).filter(([id, { Type }]) => Type === 'AWS::IAM::Role' && !used.has(id));
  return [
    ...idle.map(([id]) => `${id} is no function's role`),
    ...(used.size === roles.size ? [] : ['two functions share a role']),
    ...[...roles].flatMap(([name, role]) =>
      roleFaults(role, neededRequests(name, calls.get(name) ?? [], variant.deployment), name),
    ),
  ];
};

/** The same for one role, by its logical id. */
export const findFaultsOf = (roleId: string, calls: Calls, made: Deployed): readonly string[] =>
  [...rolesOfTemplate(resolveTemplate(made.template, made.variant.parameters, isOf(roleId)))]
    .filter(([, role]) => role.roleId === roleId)
    .flatMap(([name, role]) => roleFaults(role, neededOnce(name, calls, made.variant.deployment), name));

const neededOnce = (name: string, calls: Calls, deployment: Deployment): readonly Needed[] => {
  const byDeployment = neededOf.get(calls) ?? new Map<Deployment, Map<string, readonly Needed[]>>();
  neededOf.set(calls, byDeployment);
  const byName = byDeployment.get(deployment) ?? new Map<string, readonly Needed[]>();
  byDeployment.set(deployment, byName);
  const needed = byName.get(name) ?? neededRequests(name, calls.get(name) ?? [], deployment);
  byName.set(name, needed);
  return needed;
};

const neededOf = new WeakMap<Calls, Map<Deployment, Map<string, readonly Needed[]>>>();

// The rest of the template has no say in one role.
const isOf =
  (roleId: string) =>
  (id: string, { Properties }: Resource): boolean =>
    id === roleId || new RegExp(`"${roleId}[".]`).test(JSON.stringify(Properties?.['Role'] ?? null));

/** Everything that is wrong with the role of a function that needs exactly these requests. */
export const roleFaults = (role: FunctionRole, needed: readonly Needed[], name: string): readonly string[] =>
  [
    ...shapeFaults(role),
    ...trustFaults(role),
    ...missing(role, needed),
    ...forbidden(role, name),
    ...tooMuch(role, needed),
  ].map((fault) => `${name}: ${fault}`);

const shapeFaults = (role: FunctionRole): readonly string[] => [
  ...(role.managedPolicies.length > 0 ? ['the role carries managed policies'] : []),
  ...(new Set(role.statements.map(({ Sid }) => Sid)).size === role.statements.length
    ? []
    : ['two statements share a Sid']),
  ...role.statements.flatMap(statementFaults),
];

const statementFaults = (statement: PolicyStatement): readonly string[] => {
  const actions = listOf(statement.Action);
  const unknown = actions.filter((action) => action.includes('*') || !isAction(action));
  const narrowable = listOf(statement.Resource).includes('*') ? actions.filter(hasResourceType) : [];
  return [
    ...(statement.Sid ? [] : ['a statement has no Sid']),
    ...(statement.Effect === 'Allow' ? [] : [`${statement.Sid} is no Allow`]),
    ...unknown.map((action) => `${statement.Sid} names \`${action}\`, which is no exact action`),
    ...narrowable.map((action) => `${statement.Sid} allows ${action} on \`*\`, which has resource types`),
  ];
};

const missing = (role: FunctionRole, needed: readonly Needed[]): readonly string[] => {
  const isAllowed = under(role, role.statements);
  return needed.filter((request) => !isAllowed(request)).map((request) => `${print(request)} is not allowed`);
};

const forbidden = (role: FunctionRole, name: string): readonly string[] =>
  forbiddenRequests(name)
    .filter(under(role, role.statements))
    .map((request) => `${print(request)} is allowed and must not be`);

/** Each action and each resource is left out in turn: what nothing misses is too much. Every statement is an Allow, so that each is decided by itself. */
const tooMuch = (role: FunctionRole, needed: readonly Needed[]): readonly string[] => {
  const allowed = role.statements.map((statement) => allowedBy(role, statement, needed));
  return role.statements.flatMap((statement, at) => {
    const others = allowed.filter((_, index) => index !== at);
    const alone = [...(allowed[at] ?? [])].filter((request) => !others.some((each) => each.has(request)));
    return narrower(statement)
      .filter(({ without }) => alone.every((request) => allowedBy(role, without, needed).has(request)))
      .map(({ dropped }) => `nothing needs ${dropped} of ${statement.Sid}`);
  });
};

/** Which of the requests one statement allows; decided once for a statement of a role, whatever stands beside it. */
const allowedBy = (role: FunctionRole, statement: PolicyStatement, needed: readonly Needed[]): ReadonlySet<Needed> => {
  const decided = decidedOnce.get(needed) ?? new Map<string, ReadonlySet<Needed>>();
  decidedOnce.set(needed, decided);
  const key = JSON.stringify([role.roleId, role.functionName, statement]);
  const known = decided.get(key) ?? new Set(needed.filter(under(role, [statement])));
  decided.set(key, known);
  return known;
};

const decidedOnce = new WeakMap<readonly Needed[], Map<string, ReadonlySet<Needed>>>();

const narrower = (
  statement: PolicyStatement,
): readonly { readonly dropped: string; readonly without: PolicyStatement }[] =>
  (['Action', 'Resource'] as const).flatMap((element) => {
    const values = listOf(statement[element]);
    return values.map((dropped) => {
      const rest = values.filter((value) => value !== dropped);
      return { dropped, without: { ...statement, [element]: rest.length > 0 ? rest : ['none:None'] } };
    });
  });

const under = (role: FunctionRole, statements: readonly PolicyStatement[]): ((request: Needed) => boolean) => {
  const identity = [{ name: role.roleId, document: { Version: '2012-10-17', Statement: statements } }];
  const alone = compile({ identity });
  const withOwners = compile({ identity, resource: leaveItToIam });
  const principal = `arn:aws:sts::111122223333:assumed-role/${role.roleId}/${role.functionName}`;
  return (request) => {
    const compiled = /^(kms:|sts:(AssumeRole|TagSession)$)/.test(request.action) ? withOwners : alone;
    return decide(compiled, { principal, ...request }).decision === 'allowed';
  };
};

// A key and a role always have a policy of their own, which must allow: here it leaves the decision to the account's IAM.
const leaveItToIam = [
  {
    name: 'own',
    document: {
      Version: '2012-10-17',
      Statement: ['kms:*', 'sts:AssumeRole', 'sts:TagSession'].map((action) => ({
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:root' },
        Action: action,
        ...(action === 'kms:*' ? { Resource: '*' } : {}),
      })),
    },
  },
];

const print = ({ action, resource }: Needed): string => `${action} on ${resource}`;

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;
