import { phantomAction, unknownAction } from '../../catalog/index.ts';
import { isHidden } from '../../secrets/index.ts';
import {
  type ReadDocument,
  type ReadElement,
  type ReadStatement,
  resolveReference,
  showSymbols,
  soleSymbol,
  type TemplateNode,
} from '../../template/index.ts';
import type { Draft } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';
import { spotAt, type World } from '../world/world.ts';
import { grantsIn } from './cdk-grants.ts';
import { isPhantom, trueNames } from './denied.ts';
import { fitsAction, patternsOf } from './fits-action.ts';
import { useOf } from './unused.ts';

/** Actions that AWS does not have, and resources that fit none of their actions, in what the person wrote. */
export const writtenPolicyRules = (judged: Judged, taken: readonly Draft[]): Draft[] => {
  const { worlds } = judged;
  // Where all code is understood, the true action is not needed: putting it there would grant more
  const isOpenRole = (owner: string): boolean => {
    const role = judged.first.roles.get(owner);
    return role !== undefined && !useOf(judged, role).isClosed;
  };
  const isTaken = new Set(taken.map(({ rule, spot }) => `${rule} ${JSON.stringify(spot)}`));
  const found = worlds.flatMap((world) =>
    [...world.roles.values()].flatMap((role) =>
      role.documents
        .filter(isOwn)
        .flatMap((document) =>
          document.statements.flatMap((statement) => [
            ...phantoms(world, { owner: role.id, statement }, isOpenRole),
            ...misshapen(world, { owner: role.id, statement: withoutGrants(document, statement) }),
          ]),
        ),
    ),
  );
  const once = new Map(found.map((draft) => [`${draft.rule} ${JSON.stringify(draft.spot)}`, draft]));
  return [...once].filter(([key]) => !isTaken.has(key)).map(([, draft]) => draft);
};

// SAM's and AWS's own texts are not the person's to mend
const isOwn = ({ kind, span }: ReadDocument): boolean =>
  (kind === 'inline' || kind === 'managedHere') && span.start >= 0;

type Written = { readonly owner: string; readonly statement: ReadStatement };

const phantoms = (world: World, { owner, statement }: Written, isOpenRole: (owner: string) => boolean): Draft[] =>
  statement.actions
    .filter(({ value }) => isPhantom(value) || phantomAction(value) !== undefined)
    .map(({ value, node }) => {
      const [nearest] = trueNames(value);
      return {
        rule: 'WD002',
        level: 'warning',
        message: `${unknownAction(value)}${nearest === undefined ? '' : `: the nearest that it has is \`${nearest}\``}`,
        arrow: null,
        spot: spotAt(world, node.span.start),
        related: [],
        subject: `${owner} ${value}`,
        denied: [],
        // A name that is only near is a guess: it may grant something else; and all of a service is more than anybody asked for
        ...(nearest === undefined || value.includes('*') || !isOpenRole(owner) || !isSameName(value, nearest)
          ? {}
          : { remedy: { kind: 'change' as const, span: node.span, to: nearest } }),
      };
    });

const isSameName = (phantom: string, known: string): boolean =>
  phantomAction(phantom)?.use.includes(known) === true || phantom.split(':')[1] === known.split(':')[1];

/** What a method of CDK grants is the same with a stream and without: nobody takes a part of it out by hand. */
const withoutGrants = (document: ReadDocument, statement: ReadStatement): ReadStatement => {
  const granted = new Set(grantsIn(document, statement).flatMap(({ elements }) => elements));
  return granted.size === 0
    ? statement
    : { ...statement, actions: statement.actions.filter((element) => !granted.has(element)) };
};

const misshapen = (world: World, { owner, statement }: Written): Draft[] => {
  if (!statement.isPlain || statement.resources.length === 0) return [];
  const actions = statement.actions.map(({ value }) => value).filter((value) => patternsOf(value).length > 0);
  const known = actions.length === statement.actions.length && actions.length > 0;
  const nowhere = known
    ? statement.resources.filter(
        (each) => !isOpen(each, world) && !actions.some((action) => fitsAction(each.value, action, world)),
      )
    : [];
  const homeless = actions.filter(
    (action) => !statement.resources.some((each) => isOpen(each, world) || fitsAction(each.value, action, world)),
  );
  const [element] = nowhere;
  const [action] = homeless;
  const place = element ?? statement.resources[0];
  if ((element === undefined && action === undefined) || place === undefined) return [];
  const about = action === undefined ? statement.actions.map(({ value }) => value) : homeless;
  const shapes = [...new Set(about.flatMap(patternsOf))]
    .slice(0, 2)
    .map((pattern) => pattern.replaceAll(/\{(\w+)\}/g, '${$1}'));
  return [
    {
      rule: 'WD003',
      level: 'warning',
      message: `\`${showSymbols(place.value)}\` is no resource of \`${about.join('`, `')}\`: that is \`${shapes.join('` or `')}\``,
      arrow: null,
      spot: spotAt(world, place.node.span.start),
      related: [],
      subject: `${owner} ${about.join(' ')} ${showSymbols(place.value)}`,
      denied: [],
    },
  ];
};

const isOpen = ({ value, node }: ReadElement, world: World): boolean => isAnyone(value) || isLeftEmpty(node, world);

/** It is made of a parameter that is empty by default: whoever deploys it gives one. */
const isLeftEmpty = ({ kind, span }: TemplateNode, { model, scope }: World): boolean =>
  kind !== 'scalar' &&
  span.start >= 0 &&
  (model.text.slice(span.start, span.end).match(/\w+/g) ?? []).some(
    (name) => model.parameters.has(name) && resolveReference(name, scope) === '',
  );

// What a parameter leaves empty is no resource yet
const isAnyone = (value: string): boolean =>
  value === '*' ||
  value === '' ||
  isHidden(value) ||
  value.endsWith(':::') ||
  soleSymbol(value) !== null ||
  value.startsWith('\uE000');
