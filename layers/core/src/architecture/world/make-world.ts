import {
  arnOf,
  isMade,
  readResourcePolicies,
  readRoles,
  resolveReference,
  type Scope,
  scopeOf,
  type TemplateModel,
  type TemplateRole,
} from '../../template/index.ts';
import type { ScanInput } from '../scan-input.ts';
import { deployerRole } from './deployer-role.ts';
import type { Memory } from './memory.ts';
import { pathBeside } from './path-beside.ts';
import type { Scenario } from './scenarios.ts';
import { withAccount } from './with-account.ts';
import type { World } from './world.ts';

type Deployed = { readonly input: ScanInput; readonly scenario: Scenario; readonly memory: Memory };

/** The template as one scenario makes it. */
export const makeWorld = (model: TemplateModel, { input, scenario, memory }: Deployed): World => {
  const scope = scopeOf(model, {
    region: scenario.region,
    account: input.account ?? null,
    parameters: scenario.parameters,
    choices: scenario.choices,
    names: input.names ?? {},
  });
  const added = amplifyAdds(input);
  const made = readRoles(scope).map((role) =>
    added.length === 0 ? role : { ...role, unseen: [...role.unseen, ...added] },
  );
  const roles = [
    ...(input.accountDetails === undefined ? made : withAccount(made, input.accountDetails, scope)),
    ...(input.deployer === undefined ? [] : [deployerRole(input.deployer, scope)]),
  ];
  return {
    input,
    file: input.templatePath ?? 'template',
    model,
    scenario,
    scope,
    roles: new Map(roles.map((role) => [role.id, role])),
    rolesByArn: new Map(roles.flatMap((role) => arnsOf(role, scope).map((arn) => [arn, role] as const))),
    resourcePolicies: readResourcePolicies(scope),
    ownersByArn: ownersOf(model, scope),
    compiled: new Map(),
    memory,
  };
};

/** Amplify adds what stands in this file to the role of the function beside it. https://docs.amplify.aws/gen1/javascript/tools/cli/reference/project/ */
const amplifyAdds = ({ templatePath = '', files = [] }: ScanInput): readonly string[] => {
  const path = pathBeside(templatePath, 'custom-policies.json');
  return files.some((file) => file.path === path) ? ['custom-policies.json'] : [];
};

/** A role that exists is written with its account, or with the account that is deployed in. */
const arnsOf = ({ arn }: TemplateRole, scope: Scope): readonly string[] => [
  arn,
  arn.replace(/:iam::\d{12}:/, `:iam::${String(resolveReference('AWS::AccountId', scope))}:`),
];

const ownersOf = (model: TemplateModel, scope: Scope): ReadonlyMap<string, string> => {
  const owners = new Map<string, string>();
  for (const resource of model.resources.values()) {
    const arn = isMade(resource, scope) ? arnOf(resource, scope) : null;
    if (arn !== null && !owners.has(arn)) owners.set(arn, resource.id);
  }
  return owners;
};
