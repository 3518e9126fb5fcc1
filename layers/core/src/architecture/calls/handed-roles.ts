import { passedRoles } from '../../catalog/index.ts';
import { showSymbols, soleSymbol } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import { isFree } from '../judge/overlaps.ts';
import { accountOf, nodeIdOf, regionOf } from '../world/look.ts';
import type { World } from '../world/world.ts';
import { callActions } from './call-actions.ts';
import { atRuntime, fieldIn, type Given, listIn } from './given.ts';
import { type AwsCall, needOf, type Reached } from './reach.ts';
import { workOfRole } from './work-of-role.ts';

/**
 * A call that hands a role over: the caller may pass it to the service that gets it, the role lets that service in, and the role may do what
 * the call has the service do. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
export const handedRoles = (world: World, call: AwsCall): readonly Reached[] => {
  const prefix = callActions(call.service, call.operation).required[0]?.split(':')[0] ?? '';
  return passedRoles(prefix, call.operation).flatMap(({ path, service }) =>
    valuesAt(call.parameters, path)
      .filter(isRole)
      .flatMap((role) => handed(world, call, { role, service, prefix })),
  );
};

const valuesAt = (value: Given | undefined, path: readonly string[]): readonly (Given | undefined)[] => {
  const [first, ...rest] = path;
  if (first === undefined) return listIn(value);
  return listIn(value).flatMap((each) => valuesAt(fieldIn(each, first), rest));
};

/** An ARN, or what holds one once it is deployed; which role only the running code chooses is not asked for. */
const isRole = (value: Given | undefined): value is string => {
  if (typeof value !== 'string') return false;
  const symbol = soleSymbol(value);
  return value.startsWith('arn:') || (symbol !== null && !isFree(symbol));
};

type Handed = { readonly role: string; readonly service: string; readonly prefix: string };

const handed = (world: World, call: AwsCall, { role, service, prefix }: Handed): readonly Reached[] => {
  const pass: Need = {
    ...needOf(call, { action: 'iam:PassRole', resource: role }),
    context: { 'iam:PassedToService': service },
  };
  const own = world.rolesByArn.get(role);
  const node = { to: nodeIdOf(world, role), label: showSymbols(role), type: 'AWS::IAM::Role' };
  if (own === undefined) return [{ ...node, needs: [pass] }];
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
  return [{ ...node, needs: [pass, trust] }, ...workOfRole(world, call, own)];
};
