import { passedRoles } from '../../catalog/index.ts';
import { arnOf, childOf, listItems, physicalName, showSymbols, soleSymbol, textOf } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import { isFree } from '../judge/overlaps.ts';
import { accountOf, nodeIdOf, regionOf } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { callActions } from './call-actions.ts';
import { atRuntime, fieldIn, type Given, listIn } from './given.ts';
import { type AwsCall, needOf, type Reached, reach } from './reach.ts';
import { workOfRole } from './work-of-role.ts';

/**
 * A call that hands a role over: the caller may pass it to the service that gets it, the role lets that service in, and the role may do what
 * the call has the service do. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export const handedRoles = (world: World, call: AwsCall): readonly Reached[] => {
  const { required } = callActions(call.service, call.operation);
  const prefix = required[0]?.split(':')[0] ?? '';
  const passed = passedRoles(prefix, call.operation);
  const profile = profileOf(call);
  if (profile !== undefined) return [inProfile(world, call, profile)];
  if (passed.length === 0 && required.includes('iam:PassRole'))
    return rolesIn(call.parameters, 0).map((role) =>
      toRole(world, role, [needOf(call, { action: pass, resource: role })]),
    );
  return passed.flatMap(({ path, service }) =>
    valuesAt(call.parameters, path).flatMap((role) => {
      if (isRole(role)) return handed(world, call, { role, service, prefix });
      return isChosen(role) ? [chosen(world, call, service)] : [];
    }),
  );
};

/** Which role only the running code knows is handed over all the same. */
const isChosen = (value: Given | undefined): boolean => typeof value === 'string' && isFree(soleSymbol(value) ?? '');

const chosen = (world: World, call: AwsCall, service: string): Reached => {
  const reached = reach(world, call, { action: pass, resource: atRuntime('role') });
  return { ...reached, needs: reached.needs.map((need) => ({ ...need, context: { [passedTo]: service } })) };
};

const takingProfile = /^(?:RunInstances|(?:Associate|Replace)IamInstanceProfile(?:Association)?)$/;

const profileOf = ({ service, operation, parameters }: AwsCall): Given | undefined =>
  service === 'ec2' && takingProfile.test(operation) ? fieldIn(parameters, 'IamInstanceProfile') : undefined;

/** The role of an instance profile is what is passed. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/permission-to-pass-iam-roles.html */
const inProfile = (world: World, call: AwsCall, profile: Given): Reached => {
  const named = typeof profile === 'string' ? profile : (fieldIn(profile, 'Arn') ?? fieldIn(profile, 'Name'));
  const name = typeof named === 'string' ? (named.split('/').at(-1) ?? named) : undefined;
  const own = [...world.model.resources.values()].find(
    (each) =>
      each.type === 'AWS::IAM::InstanceProfile' &&
      (physicalName(each, world.scope) === name || arnOf(each, world.scope) === named),
  );
  const [inside] = own === undefined ? [] : listItems(childOf(own.properties, 'Roles'), world.scope);
  const role = world.roles.get(textOf(childOf(inside, 'Ref')) ?? '');
  if (role === undefined) return chosen(world, call, 'ec2.amazonaws.com');
  const need = needOf(call, { action: pass, resource: role.arn });
  return toRole(world, role.arn, [{ ...need, context: { [passedTo]: 'ec2.amazonaws.com' } }]);
};

const pass = 'iam:PassRole';
const passedTo = 'iam:PassedToService';

/** Every role that a call names, where no page says which service gets it. */
const rolesIn = (value: Given | undefined, depth: number): readonly string[] => {
  if (typeof value !== 'object' || depth > 6) return [];
  return Object.entries(value as Readonly<Record<string, Given>>).flatMap(([key, child]) =>
    /role(_?arn)?$/i.test(key) && isRole(child) ? [child] : rolesIn(child, depth + 1),
  );
};

const toRole = (world: World, role: string, needs: readonly Need[]): Reached => ({
  to: nodeIdOf(world, role),
  label: showSymbols(role),
  type: 'AWS::IAM::Role',
  needs,
});

const valuesAt = (value: Given | undefined, path: readonly string[]): readonly (Given | undefined)[] => {
  const [first, ...rest] = path;
  if (first === undefined) return listIn(value);
  return listIn(value).flatMap((each) => valuesAt(fieldIn(each, first), rest));
};

/** An ARN, or what holds one once it is deployed. */
const isRole = (value: Given | undefined): value is string => {
  if (typeof value !== 'string') return false;
  const symbol = soleSymbol(value);
  return value.startsWith('arn:') || (symbol !== null && !isFree(symbol));
};

type Handed = { readonly role: string; readonly service: string; readonly prefix: string };

const handed = (world: World, call: AwsCall, { role, service, prefix }: Handed): readonly Reached[] => {
  const passing: Need = {
    ...needOf(call, { action: pass, resource: role }),
    context: { [passedTo]: service },
  };
  const own = world.rolesByArn.get(role);
  if (own === undefined) return [toRole(world, role, [passing])];
  const trust: Need = {
    actor: { kind: 'service', name: service },
    action: 'sts:AssumeRole',
    resource: role,
    context: {
      'aws:SourceAccount': accountOf(world),
      'aws:SourceArn': `arn:${world.scope.partition}:${prefix}:${regionOf(world)}:${accountOf(world)}:${atRuntime('source')}`,
    },
    by: 'trust',
    because: `\`${service}\` takes the role up`,
  };
  return [toRole(world, role, [passing, trust]), ...workOfRole(world, call, own)];
};
