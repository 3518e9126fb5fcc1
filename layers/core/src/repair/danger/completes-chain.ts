import { readArn } from '../../arn/index.ts';
import { quoted } from '../../catalog/index.ts';
import { type Danger, isAdministrators, passChains } from '../../danger/index.ts';
import { isSamePrincipal, takesPart } from '../../diagnose/index.ts';
import type { Evidence } from '../../intake/index.ts';
import { holds } from '../candidates/holds.ts';
import type { JsonObject } from '../document/json-object.ts';
import { readDocument } from '../document/read-document.ts';
import { valuesOf } from '../document/values-of.ts';
import { entriesOf } from '../judge/meet-conditions.ts';
import type { Need } from '../judge/need.ts';
import { canPass } from './can-pass.ts';

/** A call that runs something under a role, beside a shown right to pass any role, or an administrator's: together they are all rights. */
export const completesChain = (need: Need, evidence: Evidence): Danger | null => {
  const chain = passChains[need.action.toLowerCase()];
  if (chain === undefined) return null;
  const pass = passesOf(need, evidence, chain.service).find(({ roles }) =>
    roles.some((role) => isGrave(role, evidence)),
  );
  return pass === undefined
    ? null
    : {
        id: 'completesChain',
        actions: [need.action.toLowerCase()],
        means: `together with \`iam:PassRole\` on ${pass.roles.slice(0, 2).map(quoted).join(', ')} in ${quoted(pass.policy)} it is a privilege escalation: who holds both ${chain.ends}, an administrator’s role among them`,
        instead: 'first keep `iam:PassRole` there to the one role that is meant, and bind it by `iam:PassedToService`',
        url,
      };
};

/** What the other half of a passed role makes of what is asked, where the role is one that is named. */
export const chainBeside = (need: Need, evidence: Evidence): readonly string[] => {
  const chain = passChains[need.action.toLowerCase()];
  if (chain !== undefined)
    return passesOf(need, evidence, chain.service)
      .slice(0, 1)
      .map(({ roles, policy }) =>
        told(`\`iam:PassRole\` on ${roles.slice(0, 2).map(quoted).join(', ')}`, policy, chain.ends),
      );
  if (need.action.toLowerCase() !== 'iam:passrole') return [];
  return Object.entries(passChains)
    .flatMap(([action, { ends }]) =>
      allowing({ ...need, action, resource: '*' }, evidence).map(({ policy }) => told(quoted(action), policy, ends)),
    )
    .slice(0, 1);
};

const told = (other: string, policy: string, ends: string): string =>
  `with ${other} in ${quoted(policy)}, who holds both ${ends}, and can do all that the role may (${url})`;

const url = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html';

const isGrave = (role: string, { principals }: Evidence): boolean =>
  role === '*' ||
  /[*?]/.test(role.slice(role.indexOf(':role/') + 1)) ||
  isAdministrators(role) ||
  principals.some(({ arn, hasAllRights }) => hasAllRights === true && isSamePrincipal(arn, role));

type Pass = { readonly roles: readonly string[]; readonly policy: string };

const passesOf = (need: Need, evidence: Evidence, service: string): readonly Pass[] =>
  allowing({ ...need, action: 'iam:PassRole' }, evidence).flatMap(({ statement, policy }) => {
    const roles = rolesOf(statement).filter((role) => canPass(statement, { role, service, need, evidence }));
    return roles.length > 0 && isForService(statement, service, need) ? [{ roles, policy }] : [];
  });

/** All but a few are any. */
const rolesOf = (statement: JsonObject): readonly string[] => {
  const spared = valuesOf(statement['NotResource']);
  return spared.length > 0 && !spared.includes('*') ? ['*'] : valuesOf(statement['Resource']);
};

// In China some services have a name of their own: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
const isForService = (statement: JsonObject, service: string, need: Need): boolean => {
  const bound = entriesOf(statement['Condition']).filter(({ key }) => key.toLowerCase() === 'iam:passedtoservice');
  const partition = readArn(need.principal).partition || readArn(need.resource).partition;
  const names = partition === 'aws-cn' ? [service, `${service}.cn`] : [service];
  return names.some((name) => {
    const passing = { ...need, context: { 'iam:PassedToService': name } };
    return bound.every(
      ({ operator, key, values }) =>
        holds({ Condition: { [operator]: { [key]: values } } }, 'condition', passing) !== 'no',
    );
  });
};

type Allowing = { readonly statement: JsonObject; readonly policy: string };

const allowing = (need: Need, { policies }: Evidence): readonly Allowing[] =>
  policies
    .filter((policy) => policy.policyType === 'identity' && takesPart(policy, need))
    .flatMap(({ name, document }) =>
      (readDocument(document)?.Statement ?? [])
        .filter((statement) => statement['Effect'] === 'Allow' && holds(statement, 'action', need) === 'yes')
        .map((statement) => ({ statement, policy: name })),
    );
