import {
  arnOf,
  childOf,
  listItems,
  type ModelResource,
  resolve,
  resolveReference,
  resolveText,
  soleSymbol,
  type TemplateNode,
} from '../../template/index.ts';
import type { Actor, Because } from '../arrow.ts';
import { atRuntime } from '../calls/given.ts';
import { spotAt, type World } from './world.ts';

/** The text of a property; undefined where it is not there or no text. */
export const textAt = (world: World, node: TemplateNode | undefined, ...path: readonly string[]): string | undefined =>
  resolveText(childOf(node, ...path), world.scope);

export const listAt = (
  world: World,
  node: TemplateNode | undefined,
  ...path: readonly string[]
): readonly TemplateNode[] => listItems(childOf(node, ...path), world.scope);

export const valueAt = (world: World, node: TemplateNode | undefined, ...path: readonly string[]): unknown =>
  resolve(childOf(node, ...path), world.scope);

export const ownArn = (world: World, resource: ModelResource): string =>
  arnOf(resource, world.scope) ?? atRuntime('its ARN is not known');

export const regionOf = ({ scope }: World): string => String(resolveReference('AWS::Region', scope));

export const accountOf = ({ scope }: World): string => String(resolveReference('AWS::AccountId', scope));

/** An ARN of this stack's Region and account. */
export const localArn = (world: World, service: string, rest: string): string =>
  `arn:${world.scope.partition}:${service}:${regionOf(world)}:${accountOf(world)}:${rest}`;

/** Who a role's ARN is: a role of the template, or one whose policies are elsewhere. */
export const actorOf = (world: World, arn: string | undefined): Actor => {
  if (arn === undefined || arn === '') return { kind: 'unseen', arn: '', because: 'no role is named here' };
  const role = world.rolesByArn.get(arn) ?? world.rolesByArn.get(roleArn(world, arn));
  return role === undefined
    ? { kind: 'unseen', arn, because: 'the policies of its role are not in this template' }
    : { kind: 'role', id: role.id };
};

const roleArn = (world: World, name: string): string =>
  `arn:${world.scope.partition}:iam::${accountOf(world)}:role/${name}`;

export const because = (world: World, node: TemplateNode | undefined, text: string): Because => ({
  kind: 'resource',
  spot: spotAt(world, Math.max(node?.span.start ?? 0, 0)),
  text,
});

/** The node of an ARN: a resource of the template, or one outside named by its ARN. */
export const nodeIdOf = (world: World, arn: string): string => {
  const own = world.ownersByArn.get(arn) ?? streamOwner(world, arn);
  if (own !== undefined) return own;
  for (let end = lastBreak(arn); end > 0; end = lastBreak(arn.slice(0, end))) {
    const owner = world.ownersByArn.get(arn.slice(0, end));
    if (owner !== undefined) return owner;
  }
  return arn;
};

const streamOwner = (world: World, arn: string): string | undefined => {
  const [, id = ''] = /^(.+)\.StreamArn$/.exec(soleSymbol(arn) ?? '') ?? [];
  return world.model.resources.has(id) ? id : undefined;
};

const lastBreak = (text: string): number => Math.max(text.lastIndexOf('/'), text.lastIndexOf(':'));
