import { isOfIam, readArn } from '../../arn/index.ts';
import type { Composition, Element } from './composition.ts';
import type { Named } from './named-things.ts';
import { oneOrList } from './one-or-list.ts';
import { passedServices } from './passed-services.ts';
import { passes } from './words.ts';

type Delegation = { readonly text: string; readonly plain: string; readonly named: Named };

/** Whether somebody is to make roles under a boundary, and no boundary itself is wished for. */
export const isDelegation = (plain: string): boolean =>
  boundary.test(plain) &&
  makesRoles.test(plain) &&
  !(withoutOne.test(plain) && !forbids.test(plain)) &&
  !(makesNone.test(plain) && !unless.test(plain));

/** Roles may be made, but only under a boundary: who makes them can never give them more; null: no boundary is asked for. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html */
export const composeDelegation = (wish: Delegation): Composition | null => {
  const { text, plain, named } = wish;
  if (!isDelegation(plain)) return null;
  const policy =
    named.arns.find((arn) => isOfIam(arn) && readArn(arn).type === 'policy') ??
    `arn:aws:iam::${named.account}:policy/${boundaryIn(text) ?? '{BoundaryName}'}`;
  const of = rolesIn(wish);
  const roles = `arn:aws:iam::${named.account}:role/${of ?? '*'}`;
  const attaches = !attachesNot.test(plain);
  const isPassing = (passes.test(plain) || passesAlso.test(plain)) && !passesNot.test(plain);
  const passed = isPassing ? passedUnder(of === null ? null : roles, plain) : null;
  return {
    policyType: 'identity',
    title: 'The policy for who makes roles',
    knownBy: /(?!)/,
    isBound: true,
    statements: [...statementsOf(policy, roles, attaches), ...(passed?.statements ?? [])],
    asks: [...asksOf({ roles, policy, isNarrow: of !== null, attaches }, named), ...asksOfPassed(passed, roles, named)],
    ...(passed?.untaken === undefined ? {} : { untaken: [passed.untaken] }),
    notes: [
      'a role made by it can do no more than the boundary allows, whatever policies it gets; the Denies keep the boundary from being left out, taken off, changed for another or rewritten, also where another policy would allow it',
      ...(of === null
        ? ['it is for roles of any name: tell me a path (`/app/`) or how their names begin, and I narrow it to those']
        : []),
      ...(passed === null
        ? [
            'to hand such a role to a service it takes `iam:PassRole` on the same names with `iam:PassedToService`: name the service, and I put it in',
          ]
        : []),
    ],
    source: {
      name: 'Permissions boundaries for IAM entities: delegating responsibility to others',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    },
  };
};

const attaching: readonly string[] = [
  'iam:AttachRolePolicy',
  'iam:DetachRolePolicy',
  'iam:PutRolePolicy',
  'iam:DeleteRolePolicy',
];

const statementsOf = (policy: string, roles: string, attaches: boolean): readonly Element[] => [
  {
    Sid: 'MakeRolesUnderTheBoundary',
    Effect: 'Allow',
    Action: oneOrList(['iam:CreateRole', ...(attaches ? attaching : [])]),
    Resource: roles,
    Condition: { StringEquals: { 'iam:PermissionsBoundary': policy } },
  },
  {
    Sid: 'NoRoleWithoutIt',
    Effect: 'Deny',
    Action: ['iam:CreateRole', 'iam:PutRolePermissionsBoundary'],
    Resource: '*',
    Condition: { StringNotEquals: { 'iam:PermissionsBoundary': policy } },
  },
  { Sid: 'NobodyTakesItOff', Effect: 'Deny', Action: 'iam:DeleteRolePermissionsBoundary', Resource: '*' },
  {
    Sid: 'NobodyWidensIt',
    Effect: 'Deny',
    Action: ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion', 'iam:DeletePolicy', 'iam:DeletePolicyVersion'],
    Resource: policy,
  },
];

type Passed = {
  readonly statements: readonly Element[];
  readonly services: readonly string[];
  readonly untaken?: string;
};

/** Roles that are handed to a service; of any name an administrator's would be among them. */
const passedUnder = (roles: string | null, plain: string): Passed => {
  const services = passedServices(plain.replace(sparedService, ' '));
  if (roles === null || services.length === 0)
    return {
      statements: [],
      services: [],
      untaken: `\`iam:PassRole\`: ${roles === null ? 'on roles of any name it would hand over an administrator’s too; tell me a path or how their names begin' : 'tell me to which service, for `iam:PassedToService`'}`,
    };
  return {
    services,
    statements: [
      {
        Sid: 'HandThemToTheService',
        Effect: 'Allow',
        Action: 'iam:PassRole',
        Resource: roles,
        Condition: { StringEquals: { 'iam:PassedToService': oneOrList(services) } },
      },
    ],
  };
};

const boundary =
  /boundar|berechtigungsgrenze|limite d'autorisations|limite de (?:permisos|permissoes)|limite delle autorizzazioni|境界|バウンダリ|权限边界/;
const makesRoles =
  /\b(?:creat(?:e|es|ing|ion of)|mak(?:e|es|ing))\b(?: (?!boundar|polic|permission)[\w'’-]+){0,4} roles?\b|\brole creation\b|createrole|\brollen?\b(?:(?! ?polic| ?boundar)[^.;]){0,40}?\b(?:anleg\w*|anzulegen|anlegt|erstell\w*|zu erstellen)|\b(?:erstell\w*|leg(?:t|en))\b(?: [\w-]+){0,3} rollen?\b|\bcre(?:er|ent|e|ation)\b(?: [\w'’-]+){0,4} roles?\b|\bcre(?:ar|en|an|acion)\b(?: \w+){0,3} roles?\b|\bcri(?:ar|em|am|acao)\b(?: \w+){0,4} (?:roles?|funcoes|papeis|perfis)\b|\bcre(?:are|ino|azione)\b(?: \w+){0,3} ruol[oi]\b|(?:ロール|role)(?:を|の)[^。]{0,14}(?:作|生成)|创建[^。]{0,10}角色|角色创建/;
// "And hand those to Bedrock": the roles were named before.
const passesAlso =
  /\bpass(?:es|ing)? (?:them|those|these)\b|passrole|\b(?:sie|diese) (?:nur |ausschliesslich )?an (?:\w+ )?\w+ (?:ubergeben|weitergeben)|\b(?:les|ceux-ci) (?:passer|transmettre)\b|\bpasarlos\b|\bpassa-los\b|\bpassarli\b|それらを[^。]{0,20}渡|传递给/;

// "Without a boundary" is what a boundary is wished against, but where that is forbidden.
const withoutOne =
  /\b(?:without|ohne|sans|sin|sem|senza) (?:(?:an?|any|the|eine?|die|une?|la|una|uma|o|il) )?(?:permissions? )?(?:boundar|berechtigungsgrenz|limite)/;
const forbids =
  /\b(?:not|never|no|nobody|none|cannot|den(?:y|ie[sd])|forbid\w*|forbidden|refus\w*|block\w*|fail\w*|only|must|nicht|nie|kein\w*|niemand|verb[io]\w*|verweiger\w*|nur|pas|jamais|personne|interdi\w*|seulement|nunca|nadie|ning\w*|deneg\w*|prohib\w*|solo|nao|ninguem|nenhum\w*|proib\w*|non|mai|nessun\w*|viet\w*)\b|n't\b/;
// "May not create roles under the boundary": what is forbidden is making them.
const makesNone =
  /(?:\b(?:not|never|cannot|nobody(?: \w+)?|nicht|nie|pas|jamais|nunca|nao|non|mai)\b|n't\b|\bno (?=cre|puede))(?: \w+)? (?:creat|mak(?:e|ing)\b|cre(?:er|ar|are)\b|criar)|\brollen?\b[^.;,]{0,60}\bnicht (?:anleg|erstell)/;
const unless =
  /\b(?:without|unless|except|only|but|other than|ohne|ausser|nur|es sei denn|sans|sauf|que si|hors|seulement|sin|salvo|excepto|solo|sem|exceto|a menos|apenas|senza|tranne|a meno)\b/;
// "But may not attach policies".
const attachesNot =
  /(?:\b(?:not|never|cannot|nicht|nie|pas|jamais|no|nunca|nao|non|mai)\b|n't\b)(?: [\w'’]+){0,2}? (?:attach|put|write|add|change)\w* (?:(?!that |this |[\w-]*boundar)[\w'’-]+ ){0,3}?(?:polic|permissions?\b(?! ?boundar))|\b(?:keine|no) (?:inline[- ])?(?:polic\w*|richtlinien) (?:anhang|anheft|attach|schreib)\w*/;
// "But not pass them to Lambda".
const passesNot =
  /(?:\b(?:not|never|cannot|nicht|nie|kein\w*|pas|jamais|no|nunca|nao|non|mai)\b|n't\b)(?: [\w:'’-]+){0,2}? (?:pass|hand|iam:passrole|ubergeb|weitergeb|transm|les passer|pasar|passa)|渡(?:さ|せ)ない|不(?:能|可|得)?传递/;
// "To any service except EC2": to which it may be handed is not said.
const sparedService =
  /\b(?:except|besides|but not|other than|apart from|ausser|bis auf|sauf|hormis|salvo|excepto|exceto|tranne|eccetto)\b[^.;]{0,80}/g;

/** The names that roles are made under: a path, or their beginning; null: any. */
const rolesIn = ({ text, named }: Delegation): string | null => {
  const told = named.arns.map(readArn).filter(({ service, type }) => service === 'iam' && type === 'role');
  const pattern = told.find(({ id }) => id.endsWith('*'));
  if (pattern !== undefined) return pattern.id;
  const path = pathed.exec(text)?.groups?.['path'];
  const begun =
    starred.exec(text)?.groups?.['begun'] ??
    beginning.map((each) => each.exec(text)?.groups?.['begun']).find((each) => each !== undefined);
  if (path === undefined && begun === undefined) return oneIn(text);
  return `${path === undefined ? '' : `${path.replace(/^\/|\/$/g, '')}/`}${begun ?? ''}*`;
};

/** "Role Dev may create the role app-x" makes the latter, and no other. */
const oneIn = (text: string): string | null =>
  one.map((each) => each.exec(text)?.groups?.['name']).find((each) => each !== undefined) ?? null;

const roleName =
  '["\'`“„«「]?(?:arn:aws[\\w-]{0,8}:iam::\\d{12}:role/)?(?<name>(?=[\\w+=,.@/-]{0,40}[-_/\\d])[A-Za-z][\\w+=,.@/-]{0,62}\\w)(?![\\w*+=,@/-])';
const one: readonly RegExp[] = [
  new RegExp(
    `(?:creat(?:e|es|ing)|mak(?:e|es|ing)|cr[eé]er|crear|criar|creare)\\s+(?:only\\s+)?(?:(?:the|la|le|el|o|a|il)\\s+)?(?:iam\\s+)?(?:role|r[oô]le|rol|ruolo|papel|fun[cç][aã]o)\\s+(?:(?:named|called)\\s+)?${roleName}`,
    'iu',
  ),
  new RegExp(`die\\s+(?:IAM-)?Rolle\\s+${roleName}["'\`“»]?\\s+(?:nur\\s+)?(?:anleg|anzuleg|erstell|zu erstell)`, 'iu'),
];

const pathed = /(?<![\w/:.*-])(?<path>\/[A-Za-z][\w+=,@-]*(?:\/[\w+=,@-]+)*\/?)(?![\w/:*-])/;
const starred = /(?<![\w/:*-])(?<begun>(?:[A-Za-z0-9]+[-_]+)+)\*/;
const name = '["\'`“„«「]?(?<begun>[A-Za-z][\\w+=@-]{0,62}[-_])';
const beginning: readonly RegExp[] = [
  new RegExp(
    `(?:(?:start|beginn?)(?:ing|s)? with|prefix(?:ed)?(?: with| is)?|pr[äa]fix|(?:mit|por|par|com|con))\\s+${name}(?![\\w*])`,
    'i',
  ),
  /["'`「“]?(?<begun>[A-Za-z][\w+=@-]{0,62}[-_])["'`」”]?\s?(?:で始ま|から始ま|开头|で始める)/,
];

const named =
  '(?:\\s+(?:called|named|policy|namens|appel[ée]e|llamad[oa]|chamad[oa]|chiamat[oa]|is|ist|=|:))?\\s*["\'`“«「]?(?<name>[A-Za-z][\\w+=,.@-]*\\w)';
const boundaryNamed: readonly RegExp[] = [
  new RegExp(`(?:boundar(?:y|ies)(?:[- ]policy)?|berechtigungsgrenze|境界|バウンダリー?|权限边界)${named}`, 'giu'),
  /["'`“«「]?(?<name>[A-Za-z][\w+=,.@-]*\w)["'`”»」]?\s+(?:as (?:the |a |its |their )?|als |comme |como |come )?(?:permissions? )?boundary/gi,
];

/** A name like one: with a hyphen, or a capital within. */
const boundaryIn = (text: string): string | null =>
  boundaryNamed
    .flatMap((pattern) => [...text.slice(0, 2_000).matchAll(pattern)].map(({ groups }) => groups?.['name'] ?? ''))
    .find((each) => /[a-z][A-Z]|[-_\d]/.test(each) && !/^(?:permissions?|iam)-/i.test(each)) ?? null;

type Bound = {
  readonly roles: string;
  readonly policy: string;
  readonly isNarrow: boolean;
  readonly attaches: boolean;
};

const asksOf = ({ roles, policy, isNarrow, attaches }: Bound, { account }: Named): Composition['asks'] => {
  const made = roles.replace(/\*$/, 'x');
  const bound = { 'iam:PermissionsBoundary': policy };
  const ask = (
    [expect, action]: readonly ['allowed' | 'denied', string],
    [resource, context]: readonly [string, Record<string, string>],
    says: string,
  ): Composition['asks'][number] => ({
    expect,
    request: { principal: `arn:aws:iam::${account}:role/Developer`, action: `iam:${action}`, resource, context },
    says,
  });
  return [
    ask(['allowed', 'CreateRole'], [made, bound], ''),
    ask([attaches ? 'allowed' : 'denied', 'PutRolePolicy'], [made, bound], attaches ? '' : 'writing its policies'),
    ask(['denied', 'CreateRole'], [made, {}], 'without the boundary'),
    ask(['denied', 'CreateRole'], [made, { 'iam:PermissionsBoundary': `${policy}-other` }], 'with another boundary'),
    ask(['denied', 'PutRolePermissionsBoundary'], [made, { 'iam:PermissionsBoundary': `${policy}-other` }], ''),
    ask(['denied', 'DeleteRolePermissionsBoundary'], [made, bound], 'taking it off'),
    ask(['denied', 'CreatePolicyVersion'], [policy, {}], 'rewriting it'),
    ...(isNarrow
      ? [ask(['denied', 'CreateRole'], [`arn:aws:iam::${account}:role/other`, bound], 'of another name')]
      : []),
  ];
};

const asksOfPassed = (passed: Passed | null, roles: string, { account }: Named): Composition['asks'] => {
  const [service] = passed?.services ?? [];
  if (service === undefined) return [];
  const other = ['glue.amazonaws.com', 'ec2.amazonaws.com', 'batch.amazonaws.com', 'dms.amazonaws.com'].find(
    (each) => passed?.services.includes(each) === false,
  );
  const ask = (
    expect: 'allowed' | 'denied',
    [resource, to]: readonly [string, string],
    says: string,
  ): Composition['asks'][number] => ({
    expect,
    request: {
      principal: `arn:aws:iam::${account}:role/Developer`,
      action: 'iam:PassRole',
      resource,
      context: { 'iam:PassedToService': to },
    },
    says,
  });
  const made = roles.replace(/\*$/, 'x');
  return [
    ask('allowed', [made, service], ''),
    ask('denied', [made, other ?? 'dms.amazonaws.com'], 'passed to another service'),
    ask('denied', [`arn:aws:iam::${account}:role/other`, service], 'passing another role'),
  ];
};
