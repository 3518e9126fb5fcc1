import { matchAction } from '@whydenied/iam';
import {
  addActions,
  addPolicy,
  addResources,
  addStatement,
  changeElement,
  type Expression,
  expressionOf,
  type NewStatement,
  type ReadDocument,
  type ReadStatement,
  type TemplateRole,
  type TextEdit,
  type TextStyle,
} from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import type { Draft } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';
import { misshapenFor, phantomFor, roleOf } from '../rules/denied.ts';
import type { World } from '../world/world.ts';
import { gateOf, isLeftToGate } from './at-gate.ts';
import { type Bound, boundBy } from './bound-by.ts';
import { grantable } from './grantable.ts';
import { proposeAtGate } from './propose-at-gate.ts';
import { proposeByKey } from './propose-by-key.ts';
import { proposeForService } from './propose-for-service.ts';
import { proposeRemedy } from './propose-remedy.ts';
import { withheld } from './withheld.ts';

/** Ways to mend a finding, smallest first: each a set of edits of the template. */
export const propose = (draft: Draft, judged: Judged, style: TextStyle): readonly (readonly TextEdit[])[] => {
  const denied = draft.denied.filter(
    ({ outcome }) => outcome.kind === 'denied' && outcome.decision.decision !== 'explicitDeny',
  );
  const needs = denied.map(({ need }) => need);
  const [first] = needs;
  if (draft.remedy !== undefined) return proposeRemedy(draft.remedy, { world: judged.first, style });
  if (first === undefined || needs.length < draft.denied.length) return [];
  const world = draft.arrow?.worlds.find(({ verdict }) => verdict === 'broken')?.world ?? judged.first;
  if (needs.some((need) => withheld(need, world) !== null)) return [];
  if (first.by !== 'identity') return proposeForService(needs, { world, style, draft });
  const role = roleOf(first, world);
  if (role === undefined) return [];
  const mending: Mending = { role, world, style, judged };
  const gated = denied.filter((each) => gateOf(each) !== null);
  const atGate = gated.length === 0 ? [[]] : proposeAtGate(gated, mending);
  const lacking = denied.filter((each) => !isLeftToGate(each)).map(({ need }) => need);
  const granted = lacking.length === 0 ? [[]] : proposeForRole(draft, lacking, mending);
  return granted.flatMap((edits) => atGate.map((beside) => [...edits, ...beside]));
};

/** Ways to grant a role what it lacks. */
const proposeForRole = (draft: Draft, needs: readonly Need[], mending: Mending): readonly (readonly TextEdit[])[] => {
  // A role that exists already, or the one that deploys, has no lines here
  if (mending.role.resource.span.start < 0) return [];
  const granted = grants(distinct(needs, draft, mending), mending);
  return [...corrections(draft, needs, mending), ...granted, ...proposeByKey(needs, mending, granted)];
};

/** The needs of every way of deploying, once where they are written alike: what refers to a resource holds in all of them. */
const distinct = (needs: readonly Need[], { arrow }: Draft, { world }: Mending): readonly Need[] => {
  const worlds = [world, ...(arrow?.worlds.map((own) => own.world) ?? [])];
  const scopeOf = (need: Need) =>
    worlds.find((each) =>
      arrow?.worlds.some((own) => own.world === each && own.needs.some((at) => isSame(at.need, need))),
    )?.scope ?? world.scope;
  const written = Map.groupBy(needs, (need) => {
    const resource = grantable(need);
    const scope = scopeOf(need);
    return `${need.action} ${JSON.stringify([
      expressionOf(boundBy(need)?.value ?? '', scope),
      resource === null ? need.resource : expressionOf(resource, scope),
    ])}`;
  });
  return [...written.values()].flatMap(
    (alike) => alike.find((need) => scopeOf(need) === world.scope) ?? alike[0] ?? [],
  );
};

const isSame = (one: Need, other: Need): boolean => one.action === other.action && one.resource === other.resource;

type Mending = {
  readonly role: TemplateRole;
  readonly world: World;
  readonly style: TextStyle;
  readonly judged: Judged;
};

/** The wrong word itself put right: the true name of the action, the resource that was meant. */
const corrections = (
  draft: Draft,
  needs: readonly Need[],
  { role, world, style }: Mending,
): readonly (readonly TextEdit[])[] => {
  const [first] = needs;
  if (first === undefined) return [];
  if (draft.rule === 'WD002') {
    const found = phantomFor(first, role);
    const edit = found === null ? null : changeElement(found.element, { kind: 'plain', text: first.action }, style);
    return edit === null ? [] : [[edit]];
  }
  if (draft.rule !== 'WD003') return [];
  const found = misshapenFor(first, role, world);
  const resource = grantable(first);
  const expression =
    found === null || resource === null ? null : expressionOf(resource, world.scope, likesOf(found.statement, style));
  const edit = found === null || expression === null ? null : changeElement(found.element, expression, style);
  return edit === null ? [] : [[edit]];
};

/** What lacks, granted: in a statement that it fits, else in a statement of its own. */
const grants = (needs: readonly Need[], mending: Mending): readonly (readonly TextEdit[])[] => {
  const asked = needs.map((need) => ({ action: need.action, resource: grantable(need), bound: boundBy(need) }));
  if (asked.some(({ resource }) => resource === null)) return [];
  const byBound = Map.groupBy(asked as readonly Wanted[], ({ bound }) => JSON.stringify(bound));
  const groups = [...byBound.values()].flatMap((own) =>
    grouped(own).map((group) => ({ ...group, bound: own[0]?.bound ?? null })),
  );
  const inPlace = groups.map((group) => withinStatement(group, mending));
  const held = inPlace.filter((edit) => edit !== null);
  if (held.length === groups.length) return [held, ...besideStatements(groups, mending)];
  const rest = groups.filter((_, at) => inPlace[at] === null);
  const mixed = held.length === 0 ? [] : besideStatements(rest, mending).map((edits) => [...held, ...edits]);
  return [...mixed, ...besideStatements(groups, mending)];
};

type Wanted = { readonly action: string; readonly resource: string; readonly bound: Bound | null };
type Group = {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly bound: Bound | null;
};

/** Actions on the same resources together, resources of the same actions together. */
const grouped = (wanted: readonly Wanted[]): readonly Omit<Group, 'bound'>[] => {
  const byResource = Map.groupBy(wanted, ({ resource }) => resource);
  const rows = [...byResource].map(([resource, own]) => ({
    resource,
    actions: [...new Set(own.map(({ action }) => action))].sort(),
  }));
  const byActions = Map.groupBy(rows, ({ actions }) => actions.join(' '));
  return [...byActions.values()].map((own) => ({
    actions: own[0]?.actions ?? [],
    resources: own.map(({ resource }) => resource),
  }));
};

/** An element added to a statement, where it reaches nothing else: no other action gets the resource, no other resource the action. */
const withinStatement = (group: Group, mending: Mending): TextEdit | null => {
  if (group.bound !== null) return null;
  for (const statement of ownDocuments(mending.role).flatMap(({ statements }) => statements)) {
    if (statement.effect !== 'Allow' || !statement.isPlain || statement.hasCondition) continue;
    const edit = withResources(group, statement, mending) ?? withActions(group, statement, mending);
    if (edit !== null) return edit;
  }
  return null;
};

const withResources = ({ actions, resources }: Group, statement: ReadStatement, mending: Mending): TextEdit | null => {
  const grantsAll = actions.every((action) => statement.actions.some(({ value }) => matchAction(value, action)));
  const reachesOnly = (wanted: ReadonlySet<string>): boolean =>
    statement.actions.every(({ value }) => resources.every((resource) => wanted.has(`${value} ${resource}`)));
  const expressions = grantsAll && reachesOnly(wantedOf(mending)) ? expressionsOf(resources, statement, mending) : null;
  return expressions === null ? null : addResources(statement, expressions, mending.style);
};

/** What an edit may grant without a condition. */
const isGivenPlainly = (need: Need, { world }: Mending): boolean =>
  boundBy(need) === null && withheld(need, world) === null;

const withActions = ({ actions, resources }: Group, statement: ReadStatement, { style }: Mending): TextEdit | null => {
  const own = statement.resources.map(({ value }) => value);
  const isSame =
    own.length > 0 &&
    own.every((value) => resources.includes(value)) &&
    resources.every((value) => own.includes(value));
  return isSame ? addActions(statement, actions, style) : null;
};

/** What the role is asked for and an edit may grant it plainly, so that an element added is known to be used; worked out once a role. */
const wantedOf = (mending: Mending): ReadonlySet<string> => {
  const { judged, role, world } = mending;
  const byRole = wanted.get(world) ?? new Map<string, ReadonlySet<string>>();
  wanted.set(world, byRole);
  const before = byRole.get(role.id);
  if (before !== undefined) return before;
  const needs = needsByRole.get(judged) ?? groupedByRole(judged);
  needsByRole.set(judged, needs);
  const made = new Set(
    (needs.get(role.id) ?? []).flatMap((need) => {
      const resource = isGivenPlainly(need, mending) ? grantable(need) : null;
      return resource === null ? [] : [`${need.action} ${resource}`];
    }),
  );
  byRole.set(role.id, made);
  return made;
};

const wanted = new WeakMap<World, Map<string, ReadonlySet<string>>>();
const needsByRole = new WeakMap<Judged, ReadonlyMap<string, readonly Need[]>>();

const groupedByRole = ({ arrows }: Judged): ReadonlyMap<string, readonly Need[]> =>
  Map.groupBy(
    arrows.flatMap(({ worlds }) => worlds.flatMap(({ needs }) => needs.map(({ need }) => need))),
    ({ actor }) => (actor.kind === 'role' ? actor.id : ''),
  );

const besideStatements = (groups: readonly Group[], mending: Mending): readonly (readonly TextEdit[])[] => {
  const { role, style } = mending;
  const statements = groups.map((group): NewStatement | null => {
    const resources = expressionsOf(group.resources, null, mending);
    const condition = group.bound === null ? {} : conditionOf(group.bound, mending);
    return resources === null || condition === null ? null : { actions: group.actions, resources, ...condition };
  });
  if (statements.some((statement) => statement === null)) return [];
  const written = statements.filter((statement) => statement !== null);
  const inDocuments = ownDocuments(role)
    .filter(({ kind }) => kind === 'inline')
    .map((document) => written.map((statement) => addStatement(document, statement, style)));
  // One policy for all of them: each by itself would begin the list of policies anew.
  return [...inDocuments, [addPolicy(role, written, style)]].flatMap((edits) =>
    edits.every((edit) => edit !== null) ? [edits.filter((edit) => edit !== null)] : [],
  );
};

/** Null where its value is none that a template can write: a grant without it would reach further. */
const conditionOf = ({ key, value }: Bound, { world }: Mending): Pick<NewStatement, 'condition'> | null => {
  const written = expressionOf(value, world.scope);
  return written === null ? null : { condition: { StringEquals: { [key]: [written] } } };
};

const ownDocuments = (role: TemplateRole): readonly ReadDocument[] =>
  role.documents.filter(
    ({ kind, list }) => (kind === 'inline' || kind === 'managedHere') && list !== undefined && list.span.start >= 0,
  );

const expressionsOf = (
  resources: readonly string[],
  statement: ReadStatement | null,
  { world, style }: Mending,
): readonly Expression[] | null => {
  const likes =
    statement === null ? { partition: style.text.includes('${AWS::Partition}') } : likesOf(statement, style);
  const all = resources.map((resource) => expressionOf(resource, world.scope, likes));
  return all.some((each) => each === null) ? null : all.filter((each) => each !== null);
};

const likesOf = ({ node }: ReadStatement, { text }: TextStyle): { partition: boolean } => ({
  partition: text.slice(Math.max(node.span.start, 0), Math.max(node.span.end, 0)).includes('AWS::Partition'),
});
