import { matchAction } from '@whydenied/iam';
import { hasResourceType, isAction, phantomAction } from '../../catalog/index.ts';
import {
  type ReadDocument,
  type ReadElement,
  type ReadStatement,
  showSymbols,
  type TemplateRole,
} from '../../template/index.ts';
import type { Actor, Need } from '../arrow.ts';
import { callActions } from '../calls/call-actions.ts';
import { isUnasked } from '../calls/is-unasked.ts';
import type { Draft, Remedy } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';
import { textsOf } from '../judge/texts-of.ts';
import { grantable } from '../mend/grantable.ts';
import { spotAt } from '../world/world.ts';
import { type CdkGrant, comesAlong, grantsIn, narrowerThan } from './cdk-grants.ts';
import { companions } from './companions.ts';
import { wiredBy } from './wired-by.ts';

/** What a role grants and its functions never use, and what it grants wider than they need; only where everything that uses the role is understood. */
export const unusedRules = (judged: Judged): Draft[] =>
  [...judged.first.roles.values()].flatMap((role) => {
    const use = useOf(judged, role);
    const own = role.documents.filter(
      ({ kind, span }) => (kind === 'inline' || kind === 'managedHere') && span.start >= 0,
    );
    return own.flatMap((document) =>
      document.statements
        .filter((statement) => statement.effect === 'Allow' && statement.isPlain && !comesAlong(document, statement))
        .flatMap((statement) => [
          ...(use.isClosed ? unused(judged, { role, document, statement, use }) : []),
          ...wide(judged, { role, document, statement, use }),
        ]),
    );
  });

/** `idle`: called once a parameter names the target, which nobody gave. */
type Use = { readonly isClosed: boolean; readonly needs: readonly Need[]; readonly idle: readonly string[] };

/** Everything that arrows ask of the role, over all ways of deploying; closed when all of its users are understood. Worked out once a role. */
export const useOf = (judged: Judged, role: TemplateRole): Use => {
  const known = uses.get(judged) ?? new Map<string, Use>();
  uses.set(judged, known);
  const use = known.get(role.id) ?? readUse(judged, role);
  known.set(role.id, use);
  return use;
};

const uses = new WeakMap<Judged, Map<string, Use>>();

const readUse = (judged: Judged, role: TemplateRole): Use => {
  const { wires, first } = judged;
  const { usersByRole, opened } = wiredBy(judged);
  const users = usersOf(first.roles.get(role.id), [...(usersByRole.get(role.id) ?? [])], role.id);
  const { byRole, byAnyone } = askedBy(judged);
  const needs = [...(byRole.get(role.id) ?? []), ...users.flatMap((id) => byAnyone.get(id) ?? [])];
  const idle = users.flatMap((id) => wires.idle.get(id) ?? []);
  const isOpen = users.some((id) => (wires.open.get(id)?.length ?? 0) > 0);
  const opens = opened.from.has(role.id) || users.some((id) => opened.from.has(id) || opened.to.has(id));
  // A role that nothing of this template is seen to use may be used elsewhere
  const runs = users.some((id) => wires.open.has(id));
  const isOthers = isTakenByOthers(role) || needs.some(({ action }) => deploys.test(action));
  return { isClosed: runs && !isOpen && !opens && !isOthers && users.length > 0, needs, idle };
};

type Asked = {
  readonly byRole: ReadonlyMap<string, readonly Need[]>;
  /** With credentials that nobody saw given, by who asks. */
  readonly byAnyone: ReadonlyMap<string, readonly Need[]>;
};

/** What is asked of each role in any way of deploying, the same request once. */
const askedBy = (judged: Judged): Asked => {
  const known = askedOf.get(judged);
  if (known !== undefined) return known;
  const byRole = new Map<string, Map<string, Need>>();
  const byAnyone = new Map<string, Map<string, Need>>();
  for (const { from, worlds } of judged.arrows)
    for (const { needs } of worlds)
      for (const { need } of needs) {
        const { actor, action, resource } = need;
        const [all, id] = actor.kind === 'role' ? [byRole, actor.id] : isAnyone(actor) ? [byAnyone, from] : [null, ''];
        const own = all?.get(id) ?? new Map<string, Need>();
        all?.set(id, own);
        own.set(`${action} ${resource}`, need);
      }
  const made = { byRole: listed(byRole), byAnyone: listed(byAnyone) };
  askedOf.set(judged, made);
  return made;
};

const askedOf = new WeakMap<Judged, Asked>();

const listed = (all: ReadonlyMap<string, ReadonlyMap<string, Need>>): ReadonlyMap<string, readonly Need[]> =>
  new Map([...all].map(([id, own]) => [id, [...own.values()]]));

// Whatever the stack takes is done with the credentials of whoever deploys it
const deploys = /^(cloudformation:(Create|Update|Delete|Execute)|serverlessrepo:CreateCloudFormation|cloudcontrol:)/i;

/** Credentials that nobody saw given may be the role's own. */
const isAnyone = (actor: Actor): boolean => actor.kind === 'unseen' && actor.arn === '';

/** Who takes the role up beside services whose every request is known here, a build or a person, may use all that it grants. */
const isTakenByOthers = ({ trust, isGenerated }: TemplateRole): boolean =>
  !isGenerated &&
  trust.document.Statement.some((value) => {
    const { Effect: effect, Principal: principal } = value as {
      readonly Effect?: unknown;
      readonly Principal?: unknown;
    };
    const services = textsOf((principal as { readonly Service?: unknown } | undefined)?.Service);
    const isMore = typeof principal !== 'object' || Object.keys(principal ?? {}).some((key) => key !== 'Service');
    return effect === 'Allow' && (isMore || services.some((service) => !understood.test(service)));
  });

const understood =
  /^(lambda|edgelambda|states|bedrock|scheduler|pipes|events|appsync|apigateway)\.(.+\.)?amazonaws\.com(\.cn)?$/;

const usersOf = (role: TemplateRole | undefined, seen: readonly string[], id: string): readonly string[] =>
  role?.isGenerated === true ? [...new Set([id.slice(0, -4), ...seen])] : seen;

type About = {
  readonly role: TemplateRole;
  readonly document: ReadDocument;
  readonly statement: ReadStatement;
  readonly use: Use;
};

const unused = (judged: Judged, about: About): Draft[] => {
  const { role, document, statement, use } = about;
  const grants = grantsIn(document, statement);
  const granted = new Set(grants.flatMap(({ elements }) => elements));
  const written = statement.actions
    .filter((element) => !granted.has(element) && isJudged(element.value) && !isUsed(element.value, use))
    .map((element) =>
      finding(judged, {
        role,
        element,
        rule: 'WD007',
        message: `\`${role.id}\` is granted \`${element.value}\` and nothing that runs with it uses it`,
        remedy: { kind: 'remove', document, statement, element },
      }),
    );
  return [...written, ...grants.flatMap((grant) => ofGrant(judged, about, grant))];
};

/** What a method of CDK grants is the person's to choose as a whole: one that is not needed at all, or one that a narrower one would do for. */
const ofGrant = (judged: Judged, { role, use }: About, grant: CdkGrant): Draft[] => {
  const [element] = grant.elements;
  const used = grant.elements.map(({ value }) => value).filter((value) => isUsed(value, use));
  const narrower = used.length === 0 ? null : narrowerThan(grant, used);
  if (element === undefined || (used.length > 0 && narrower === null)) return [];
  const granted = `\`${role.id}\` is granted \`${element.value}\` and ${grant.elements.length - 1} more by CDK's \`${grant.method}\``;
  return [
    narrower === null
      ? finding(judged, {
          ...{ role, element, rule: 'WD007' },
          message: `${granted}, and nothing that runs with it uses any of them`,
        })
      : finding(judged, {
          ...{ role, element, rule: 'WD008' },
          message: `${granted}, and its calls need no more than \`${narrower}\` gives`,
        }),
  ];
};

const isUsed = (pattern: string, use: Use): boolean => doneWith(use).some((action) => matchAction(pattern, action));

/** Each action that what runs with the role may ask for, once for all that the role is granted. */
const doneWith = (use: Use): readonly string[] => {
  const known = done.get(use) ?? [
    ...new Set([
      ...use.needs.flatMap((need) => [need.action, ...usedBeside(need), ...companions(need.action)]),
      ...use.idle.flatMap((action) => [action, ...companions(action)]),
    ]),
  ];
  done.set(use, known);
  return known;
};

const done = new WeakMap<Use, readonly string[]>();

// What AWS's services do with the role beside its code, and what is no call of the code
const silent = /^(logs|xray|kms|ec2|cloudwatch|ssmmessages|ecr|elasticfilesystem|lambda:GetLayer|sts:)/i;

const isJudged = (action: string): boolean => {
  const [service = '', operation = ''] = action.split(':');
  if (silent.test(action) || isUnasked(service, operation) || action === '*') return false;
  return action.includes('*') || isAction(action);
};

const usedBeside = ({ because, action }: Need): readonly string[] => {
  const [, service, operation] = /^`([^`]+)` (\S+) is authorised/.exec(because) ?? [];
  return service === undefined || operation === undefined ? [action] : callActions(service, operation).used;
};

/** A grant on everything, or of a whole service, where the calls ask for something of their own. */
const wide = (judged: Judged, { role, statement, use }: About): Draft[] => {
  const everything = statement.resources.find(({ value }) => value === '*');
  const whole = statement.actions.find(
    ({ value }) => /^(\*|[a-z0-9-]+:\*)$/i.test(value) && phantomAction(value) === undefined,
  );
  if (whole !== undefined && (everything !== undefined || use.isClosed))
    return [
      finding(judged, {
        role,
        element: whole,
        rule: 'WD008',
        message: `\`${role.id}\` is granted \`${whole.value}\`${everything === undefined ? '' : ' on `*`'}${needed(use, whole.value)}`,
        ...narrowed(statement, { key: 'Action', element: whole, values: used(use, whole.value) }),
      }),
    ];
  if (everything === undefined || !use.isClosed) return [];
  const own = statement.actions.flatMap(({ value }) => use.needs.filter(({ action }) => matchAction(value, action)));
  const isNarrow =
    own.length > 0 &&
    own.every(
      ({ resource, action, anyOf }) =>
        // Of alternatives nobody knows which it is
        anyOf === undefined && resource !== '*' && hasResourceType(action) && !resource.startsWith('\uE000?'),
    );
  if (!isNarrow) return [];
  const names = [...new Set(own.map(({ action }) => action))].join('`, `');
  const resources = [...new Set(own.map(({ resource }) => showSymbols(resource)))];
  const more = resources.length > mostShown ? ` and ${resources.length - mostShown} more` : '';
  return [
    finding(judged, {
      role,
      element: everything,
      rule: 'WD008',
      message: `\`${role.id}\` is granted \`${names}\` on \`*\`, and its calls need it on \`${resources.slice(0, mostShown).join('`, `')}\`${more}`,
      ...(isWholeUsed(statement, use)
        ? narrowed(statement, { key: 'Resource', element: everything, values: grantables(own) })
        : {}),
    }),
  ];
};

const mostShown = 3;

const needed = (use: Use, pattern: string): string => {
  const all = used(use, pattern);
  return all.length > 0 ? `, and its calls need \`${all.slice(0, 6).join('`, `')}\`` : '';
};

/** What closed code calls of a pattern; what runs beside its calls is nobody's to see, so a pattern of that is left alone. */
const used = ({ isClosed, needs }: Use, pattern: string): readonly string[] =>
  isClosed && !silent.test(pattern)
    ? [...new Set(needs.map(({ action }) => action).filter((action) => matchAction(pattern, action)))].sort()
    : [];

/** Every action of the statement is one that is seen in use: none loses a resource that nobody saw. */
const isWholeUsed = (statement: ReadStatement, use: Use): boolean =>
  !statement.hasCondition &&
  statement.actions.every(
    ({ value }) => !silent.test(value) && isAction(value) && use.needs.some(({ action }) => matchAction(value, action)),
  );

const grantables = (needs: readonly Need[]): readonly string[] => {
  const all = needs.map((need) => grantable(need));
  return all.some((each) => each === null) ? [] : [...new Set(all.filter((each) => each !== null))];
};

// Longer lists are no reading any more
const mostValues = 12;

type Narrowing = Omit<Extract<Remedy, { kind: 'narrow' }>, 'kind' | 'statement'>;

const narrowed = (statement: ReadStatement, narrowing: Narrowing): { readonly remedy?: Remedy } =>
  narrowing.values.length === 0 ||
  narrowing.values.length > mostValues ||
  (narrowing.element.value === '*' && narrowing.key === 'Action')
    ? {}
    : { remedy: { kind: 'narrow', statement, ...narrowing } };

type Told = {
  readonly role: TemplateRole;
  readonly element: ReadElement;
  readonly rule: 'WD007' | 'WD008';
  readonly message: string;
  readonly remedy?: Remedy;
};

const finding = ({ first }: Judged, { role, element, rule, message, remedy }: Told): Draft => ({
  rule,
  level: 'warning',
  message,
  arrow: null,
  spot: spotAt(first, element.node.span.start),
  related: [{ message: role.id, spot: spotAt(first, role.resource.span.start) }],
  subject: `${role.id} ${element.value}`,
  denied: [],
  ...(remedy === undefined ? {} : { remedy }),
});
