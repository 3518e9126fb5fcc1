import type { PolicySet } from '@whydenied/iam';
import { isAction } from '../../catalog/index.ts';
import { plainLetters } from '../reading/notions-in.ts';

export type Kind = keyof PolicySet;

/** What words beside a policy say that another one allows: "the role has s3:GetObject", "a boundary that allows only bedrock:*". */
export const statedPolicies = (prose: string): readonly { readonly kind: Kind; readonly document: object }[] =>
  [...prose.slice(0, longest).matchAll(actions)].flatMap((found) => {
    const before = plainLetters(prose.slice(Math.max(0, found.index - farBefore), found.index));
    const told = before.slice(Math.max(before.search(/[.;\n](?!.*[.;\n])/) + 1, 0));
    const kind = kindBefore(told);
    if (kind === null) return [];
    const [first = '', ...rest] = found[0]
      .split(/\s*(?:[,、]|\b(?:and|und|et|y|e|ed)\b|と|和)\s*/)
      .filter((each) => each !== '');
    const service = first.split(':')[0] ?? '';
    const all = [first, ...rest.map((each) => (each.includes(':') ? each : `${service}:${each}`))].filter(
      (each) => each.endsWith('*') || isAction(each),
    );
    return all.length === 0
      ? []
      : [{ kind, document: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: all, Resource: '*' }] } }];
  });

const longest = 2_000;
const farBefore = 110;

const actions =
  /(?<![\w:/.-])[a-z][a-z0-9-]+:(?:\*|[A-Z][A-Za-z]+\*?)(?:(?:\s*[,、]\s*|\s+(?:and|und|et|y|e|ed)\s+|と|和)(?:[a-z][a-z0-9-]+:)?[A-Z][A-Za-z]+\*?)*/g;

/** Whose policy it is that grants what stands behind; null: it is asked for, or nobody is said to have it. */
const kindBefore = (told: string): Kind | null => {
  const verb = granting.exec(told);
  if (verb === null || asking.test(told.slice(0, verb.index)) || refusing.test(told)) return null;
  const words = told.slice(0, verb.index + verb[0].length);
  const [last] = kinds
    .flatMap(([kind, pattern]) => [...words.matchAll(pattern)].map(({ index }) => ({ kind, index })))
    .toSorted((one, other) => other.index - one.index);
  return last?.kind ?? null;
};

/** The limit that words call a shown policy; null: none. */
export const kindSaid = (plain: string): Kind | null =>
  kinds.find(([kind, pattern]) => kind !== 'identity' && plain.search(pattern) >= 0)?.[0] ?? null;

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['serviceControl', /\bscps?\b|service control polic\w+|サービスコントロールポリシー|服务控制策略/g],
  ['resourceControl', /\brcps?\b|resource control polic\w+/g],
  [
    'permissionsBoundary',
    /\bboundar(?:y|ies)\b|berechtigungsgrenze|limite d'autorisations|limite de perm\w+|(?:アクセス許可|権限)の?境界|权限边界/g,
  ],
  [
    'session',
    /session[- ]polic\w+|sitzungsrichtlinie|politique de session|politica de sesion|politica de sessao|セッションポリシー|会话策略/g,
  ],
  [
    'vpcEndpoint',
    /endpoint[- ]polic\w+|endpunktrichtlinie|politique (?:du|de) (?:point de terminaison|endpoint)|politica d(?:el|e|o) endpoint|エンドポイントポリシー|终端节点策略/g,
  ],
  [
    'identity',
    /identity(?:[- ]based)?[- ]polic\w+|role polic\w+|\broles?\b|\brolle\b|\brol\b|\bruolo\b|\bpapel\b|\busers?\b|\bbenutzer\b|identitat\w*|politique d'identite|politica de identidade?|ロール|角色|\bit\b|\bes\b|\bhe\b|\bshe\b/g,
  ],
];

const granting =
  /\b(?:allows?|allowing|grants?|permits?|has|have|having|with|gets?|erlaubt|hat|haben|mit|autorise\w*|a |avec|permet|tiene|con|permite|tem|com|ha|consente|permette)\b|許可|允许|有|を持/;

// "Does the role have …?" asks; "if the identity policy allows …" takes it so.
const asking =
  /^\W*(?:does|do|is|are|can|could|will|would|may|should|hat|darf|kann|ist|est-ce|peut|puede|tiene|pode|tem|puo|ha)\b(?!.*\b(?:if|wenn|falls|si|se)\b)/;
const refusing = /\b(?:den(?:y|ies|ied)|not|no|nicht|kein\w*|pas|sans|without|nao|non|sin|sem)\s*(?:\w+\s*){0,3}$/;
