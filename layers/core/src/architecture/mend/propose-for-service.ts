import {
  addResource,
  addStatement,
  type Expression,
  expressionOf,
  type NewStatement,
  permissionFor,
  policyFor,
  type TextEdit,
  type TextStyle,
} from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import type { Draft } from '../finding.ts';
import type { World } from '../world/world.ts';

type Mending = { readonly world: World; readonly style: TextStyle; readonly draft: Draft };

/** Ways to let a service in: a statement in the policy that is there, or a policy of its own, bound to what the service works for. */
export const proposeForService = (
  needs: readonly Need[],
  { world, style, draft }: Mending,
): readonly (readonly TextEdit[])[] => {
  const [need] = needs;
  if (need === undefined || need.actor.kind !== 'service' || need.actor.name === 'anonymous') return [];
  const service = need.actor.name;
  if (need.by === 'trust') return trust(need, { world, style, service });
  const source = sourceOf(need, world);
  const target = world.model.resources.get(draft.arrow?.to ?? '');
  if (source === null || target === undefined) return [];
  const resource = expressionOf(need.resource, world.scope);
  if (resource === null) return [];
  const asked = { service, source, target, resource, from: draft.arrow?.from ?? '' };
  if (need.action.startsWith('lambda:')) return edits([addResource(world.model, permissionFor(asked), style)]);
  const statement: NewStatement = {
    principal: { Service: service },
    actions: needs.map(({ action }) => action),
    resources: [resource],
    condition: { ArnEquals: { 'aws:SourceArn': [source] } },
  };
  const existing = world.resourcePolicies.find(
    ({ id, document }) => id === target.id && document.kind === 'resource' && document.list !== undefined,
  );
  if (existing !== undefined) return edits([addStatement(existing.document, statement, style)]);
  const made = policyFor({ target, statement });
  return made === null ? [] : edits([addResource(world.model, made, style)]);
};

const edits = (all: readonly (TextEdit | null)[]): readonly (readonly TextEdit[])[] => {
  const found = all.filter((edit) => edit !== null);
  return found.length === 0 ? [] : [found];
};

/** The source as the template writes it; an API's stage, method and path may be any. */
const sourceOf = ({ context }: Need, world: World): Expression | null => {
  const source = context['aws:SourceArn'];
  if (typeof source !== 'string') return null;
  return expressionOf(source.replaceAll(/\uE000\?[^\uE001]*\uE001/g, '*'), world.scope);
};

type Trusting = { readonly world: World; readonly style: TextStyle; readonly service: string };

const trust = (need: Need, { world, style, service }: Trusting): readonly (readonly TextEdit[])[] => {
  const role = world.rolesByArn.get(need.resource);
  if (role === undefined) return [];
  const account = expressionOf(String(need.context['aws:SourceAccount'] ?? ''), world.scope);
  const isBound = need.context['aws:SourceAccount'] !== undefined && service !== 'lambda.amazonaws.com';
  const statement: NewStatement = {
    principal: { Service: service },
    actions: ['sts:AssumeRole'],
    resources: [],
    ...(isBound && account !== null ? { condition: { StringEquals: { 'aws:SourceAccount': [account] } } } : {}),
  };
  return edits([addStatement(role.trust, statement, style)]);
};
