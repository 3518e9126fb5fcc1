import { matchAction } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { isAction, phantomAction, unknownAction } from '../../catalog/index.ts';
import {
  concreteText,
  type ReadDocument,
  type ReadElement,
  type ReadStatement,
  replaceSymbols,
  showSymbols,
  symbolsIn,
  type TemplateRole,
} from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import type { Draft, Related, Rule } from '../finding.ts';
import { isAllowedHere } from '../judge/asking.ts';
import type { Judged } from '../judge/judge-all.ts';
import type { ArrowOfWorld, JudgedArrow, JudgedNeed } from '../judge/judged-arrow.ts';
import { couldMatch, globsMeet } from '../judge/overlaps.ts';
import { gateOf, isLeftToGate } from '../mend/at-gate.ts';
import { boundBy } from '../mend/bound-by.ts';
import { keptWords, type Withheld, withheld } from '../mend/withheld.ts';
import { spotAt, spotOfResource, type World } from '../world/world.ts';
import { elsewhere } from './elsewhere.ts';
import { patternsOf } from './fits-action.ts';
import { nearestActions } from './nearest-actions.ts';
import { plainWords } from './plain-words.ts';

/** Findings of arrows that are denied: one for each arrow and rule. */
export const deniedRule = ({ arrows }: Judged): Draft[] =>
  arrows.flatMap((arrow) => {
    const broken = arrow.worlds.filter(({ verdict }) => verdict === 'broken');
    const [world] = broken;
    if (world === undefined) return [];
    if (broken.every(({ isElsewhere }) => isElsewhere)) return [elsewhere(arrow, world)];
    const alike = Map.groupBy(
      onceEach(broken).map((denied) => ({
        denied,
        rule: ruleOf(denied, world, arrow),
        kept: withheld(denied.need, world.world),
      })),
      ({ denied, rule, kept }) => `${rule} ${kept?.id ?? ''} ${isLeftToGate(denied)}`,
    );
    return [...alike.values()].flatMap((own) => {
      const [first] = own;
      const denied = own.map((each) => each.denied);
      return first === undefined ? [] : [draft(arrow, { rule: first.rule, denied, world, kept: first.kept })];
    });
  });

const isDenied = ({ outcome }: JudgedNeed): boolean => outcome.kind === 'denied';

const onceEach = (worlds: readonly ArrowOfWorld[]): readonly JudgedNeed[] => {
  const all = worlds.flatMap(({ needs }) => needs.filter(isDenied));
  return [
    ...new Map(
      all.map((each) => [`${each.need.action} ${each.need.resource} ${boundBy(each.need)?.value ?? ''}`, each]),
    ).values(),
  ];
};

/** Why the request is denied: nobody let the service in, a Region of a profile, an action AWS does not have, a pattern that fits nothing, or nothing at all. */
const ruleOf = (judged: JudgedNeed, { world }: ArrowOfWorld, arrow: JudgedArrow): Rule => {
  const { need } = judged;
  const byRegion = arrow.worlds.filter((each) => ['first', 'region'].includes(each.world.scenario.kind));
  const isSplit =
    byRegion.some(({ verdict }) => verdict === 'broken') && byRegion.some(({ verdict }) => verdict !== 'broken');
  if (isSplit && need.profile === undefined) return 'WD012';
  if (need.by !== 'identity') return 'WD005';
  const role = roleOf(need, world);
  if (role === undefined || isLeftToGate(judged)) return 'WD001';
  if (need.profile !== undefined && holdsPart(arrow, need)) return 'WD004';
  if (isSplit) return 'WD012';
  if (phantomFor(need, role) !== null) return 'WD002';
  return misshapenFor(need, role, world) === null ? 'WD001' : 'WD003';
};

export const roleOf = ({ actor }: Need, world: World): TemplateRole | undefined =>
  actor.kind === 'role' ? world.roles.get(actor.id) : undefined;

/** A part of the profile's requests is allowed with the action: what lacks is a Region, or the profile itself. */
const holdsPart = (arrow: JudgedArrow, { action, profile }: Need): boolean =>
  arrow.worlds.some(({ needs }) =>
    needs.some(({ need, outcome }) => need.profile === profile && need.action === action && isAllowedHere(outcome)),
  );

type Found = { readonly document: ReadDocument; readonly statement: ReadStatement; readonly element: ReadElement };

const statementsOf = (role: TemplateRole): readonly { document: ReadDocument; statement: ReadStatement }[] =>
  role.documents.flatMap((document) => document.statements.map((statement) => ({ document, statement })));

/** An action of the role that AWS does not have and whose true name the request asks for. */
export const phantomFor = (need: Need, role: TemplateRole): Found | null => {
  for (const { document, statement } of statementsOf(role)) {
    const element = statement.actions.find(
      ({ value }) =>
        isPhantom(value) && trueNames(value).some((name) => name.toLowerCase() === need.action.toLowerCase()),
    );
    if (element !== undefined && statement.effect === 'Allow') return { document, statement, element };
  }
  return null;
};

export const isPhantom = (action: string): boolean =>
  action.includes(':') &&
  !action.includes('*') &&
  !action.includes('?') &&
  !isAction(action) &&
  !/[\uE000$]/.test(action);

/** What AWS has instead, best first. */
export const trueNames = (action: string): readonly string[] => {
  const known = phantomAction(action)?.use ?? [];
  return [...new Set([...known, ...nearestActions(action)])];
};

/** A resource beside the right action that no ARN of the action can be. */
export const misshapenFor = (need: Need, role: TemplateRole, world: World): Found | null => {
  for (const { document, statement } of statementsOf(role)) {
    if (statement.effect !== 'Allow' || !statement.actions.some(({ value }) => matchAction(value, need.action)))
      continue;
    const element = statement.resources.find(
      ({ value }) => isNearlyMeant(value, need.resource, world) || isOfNone(value, { need, statement, world }),
    );
    if (element !== undefined) return { document, statement, element };
  }
  return null;
};

type Written = { readonly need: Need; readonly statement: ReadStatement; readonly world: World };

/** A pattern of the same service that no action of its statement has as a resource: an agent where the alias is asked for. */
const isOfNone = (pattern: string, { need, statement, world }: Written): boolean => {
  if (readArn(pattern).service !== readArn(need.resource).service || need.resource === '*') return false;
  const own = replaceSymbols(readArn(pattern).name, (reference) =>
    world.model.resources.has(reference.split('.')[0] ?? '') ? 'x' : '*',
  );
  return statement.actions.every(({ value }) => {
    const patterns = patternsOf(value);
    return (
      patterns.length > 0 && !patterns.some((each) => globsMeet(own, readArn(each).name.replaceAll(/\{[^}]+\}/g, '*')))
    );
  });
};

/** A pattern of the same service that is the wanted ARN without its end, or with one too many. */
const isNearlyMeant = (pattern: string, wanted: string, world: World): boolean => {
  if (pattern === '*' || readArn(pattern).service !== readArn(wanted).service) return false;
  const own = concreteText(pattern, world.scope);
  const asked = concreteText(wanted, world.scope);
  if (couldMatch(own, asked, { scope: world.scope })) return false;
  const bare = own.replace(/[/:]\*$/, '');
  return asked.startsWith(`${bare}/`) || asked === bare;
};

type About = {
  readonly rule: Rule;
  readonly denied: readonly JudgedNeed[];
  readonly world: ArrowOfWorld;
  readonly kept: Withheld | null;
};

const draft = (arrow: JudgedArrow, { rule, denied, world: { world }, kept }: About): Draft => {
  const actions = [...new Set(denied.map(({ need }) => need.action))];
  const [first] = denied;
  const role = first === undefined ? undefined : roleOf(first.need, world);
  const words = { WD002: phantomWords, WD003: misshapenWords } as const;
  const said = rule === 'WD002' || rule === 'WD003' ? words[rule](denied, world) : null;
  const when = arrow.when === null ? '' : ` (${arrow.when})`;
  return {
    rule,
    level: isOnlyAsked(arrow) || isGatedGrant(arrow, denied) || isRescue(denied) ? 'warning' : 'error',
    message: `${said?.message ?? plainWords({ arrow, rule, denied, roleId: role?.id ?? 'its role' })}${when}${keptWords(kept)}`,
    arrow,
    spot:
      said?.found === undefined || said.found === null
        ? homeSpot(world, arrow, { first, role })
        : spotAt(world, said.found.element.node.span.start),
    related: relatedOf(arrow, world, { first, role }),
    subject: `${homeOf(first, role) ?? arrow.to} ${actions.join(' ')} ${arrow.to}`,
    denied,
  };
};

/** Denied only where a condition of the template takes something away, by code that asks before it calls. */
const isOnlyAsked = ({ verdict, worlds, because }: JudgedArrow): boolean =>
  verdict === 'conditional' &&
  because.every(({ isGuarded }) => isGuarded === true) &&
  worlds.every((each) => each.verdict !== 'broken' || each.world.scenario.kind === 'condition');

/** Asked for only where something else has failed before. */
const isRescue = (denied: readonly JudgedNeed[]): boolean => denied.every(({ need }) => need.isRescue === true);

/** The grant stands under a condition of the template, and what it is asked for only the running code knows: the code is gated likewise. */
const isGatedGrant = ({ verdict, worlds }: JudgedArrow, denied: readonly JudgedNeed[]): boolean =>
  verdict === 'conditional' &&
  denied.every(
    ({ need }) =>
      symbolsIn(need.resource).some((reference) => reference.startsWith('?')) &&
      worlds.some(({ needs }) =>
        needs.some(
          ({ need: other, outcome }) =>
            other.action === need.action &&
            (isAllowedHere(outcome) || (outcome.kind === 'open' && outcome.isNear === true)),
        ),
      ),
  );

const phantomWords = (denied: readonly JudgedNeed[], world: World) => {
  const [first] = denied;
  const role = first === undefined ? undefined : roleOf(first.need, world);
  const found = first === undefined || role === undefined ? null : phantomFor(first.need, role);
  return { found, message: `${unknownAction(found?.element.value ?? '')}: the call needs \`${first?.need.action}\`` };
};

const misshapenWords = (denied: readonly JudgedNeed[], world: World) => {
  const [first] = denied;
  const role = first === undefined ? undefined : roleOf(first.need, world);
  const found = first === undefined || role === undefined ? null : misshapenFor(first.need, role, world);
  return {
    found,
    message: `\`${[...new Set(denied.map(({ need }) => need.action))].join('`, `')}\` is granted on \`${showSymbols(found?.element.value ?? '')}\`, which is never its resource: it asks for \`${showSymbols(first?.need.resource ?? '')}\``,
  };
};

type Lacking = { readonly first: JudgedNeed | undefined; readonly role: TemplateRole | undefined };

/** Whose policy lacks it: the endpoint’s where all else lets it through, else the role’s. */
const homeOf = (first: JudgedNeed | undefined, role: TemplateRole | undefined): string | undefined =>
  first !== undefined && isLeftToGate(first) ? (gateOf(first) ?? role?.id) : role?.id;

/** Where the person would write what lacks: the endpoint, the role, the target, else where the arrow begins. */
const homeSpot = (world: World, arrow: JudgedArrow, { first, role }: Lacking) => {
  const { by } = first?.need ?? {};
  if (by === 'resource' && world.model.resources.has(arrow.to)) return spotOfResource(world, arrow.to);
  if (by === 'trust') return spotOfResource(world, arrow.to);
  const gate = homeOf(first, undefined);
  if (gate !== undefined) return spotOfResource(world, gate);
  // Who deploys is no line of the template
  if (role !== undefined && role.resource.span.start >= 0) return spotAt(world, role.resource.span.start);
  return arrow.because[0]?.spot ?? spotOfResource(world, arrow.from);
};

const relatedOf = (arrow: JudgedArrow, world: World, { first, role }: Lacking): Related[] => [
  ...arrow.because.slice(0, 5).map(({ text, spot }) => ({ message: text, spot })),
  ...[arrow.from, arrow.to, first === undefined ? null : gateOf(first)]
    .filter((id) => id !== null && world.model.resources.has(id))
    .map((id) => ({ message: id ?? '', spot: spotOfResource(world, id ?? '') })),
  ...(role === undefined || role.resource.span.start < 0
    ? []
    : [{ message: `the role ${role.id}`, spot: spotAt(world, role.resource.span.start) }]),
];
