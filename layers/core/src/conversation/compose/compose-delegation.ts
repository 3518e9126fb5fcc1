import type { Composition } from './composition.ts';
import type { Named } from './named-things.ts';

/** Roles may be made, but only under a boundary: who makes them can never give them more; null: no boundary is asked for. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html */
export const composeDelegation = ({
  text,
  plain,
  named,
}: {
  readonly text: string;
  readonly plain: string;
  readonly named: Named;
}): Composition | null => {
  if (!boundary.test(plain) || !(creating.test(plain) && role.test(plain))) return null;
  const policy =
    named.arns.find((arn) => arn.includes(':policy/')) ??
    `arn:aws:iam::${named.account}:policy/${boundaryIn(text) ?? '{BoundaryName}'}`;
  const roles = `arn:aws:iam::${named.account}:role/${pattern.exec(text)?.[1] ?? '{RolePrefix}-*'}`;
  const statements = [
    {
      Sid: 'MakeRolesUnderTheBoundary',
      Effect: 'Allow',
      Action: [
        'iam:CreateRole',
        'iam:PutRolePermissionsBoundary',
        ...(attaching.test(plain)
          ? ['iam:AttachRolePolicy', 'iam:PutRolePolicy', 'iam:DetachRolePolicy', 'iam:DeleteRolePolicy']
          : []),
      ],
      Resource: roles,
      Condition: { StringEquals: { 'iam:PermissionsBoundary': policy } },
    },
    { Sid: 'NobodyTakesItOff', Effect: 'Deny', Action: 'iam:DeleteRolePermissionsBoundary', Resource: '*' },
    {
      Sid: 'NobodyWidensIt',
      Effect: 'Deny',
      Action: ['iam:CreatePolicyVersion', 'iam:SetDefaultPolicyVersion', 'iam:DeletePolicy', 'iam:DeletePolicyVersion'],
      Resource: policy,
    },
  ];
  return {
    policyType: 'identity',
    title: 'The policy for who makes roles',
    knownBy: /(?!)/,
    isBound: true,
    statements,
    asks: asksOf(roles, policy, named),
    notes: [
      'a role made by it can do no more than the boundary allows, whatever policies it gets; the two Denies keep the boundary from being taken off or rewritten',
      'writing the role’s own policies takes `iam:PutRolePolicy` or `iam:AttachRolePolicy` under the same condition: ask, and I put them in; to hand the role to a service, `iam:PassRole` on the same names with `iam:PassedToService`',
    ],
    source: {
      name: 'Permissions boundaries for IAM entities: delegating responsibility to others',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html',
    },
  };
};

const boundary =
  /boundar|berechtigungsgrenze|limite d'autorisations|limite de (?:permisos|permissoes)|limite delle autorizzazioni|境界|バウンダリ|权限边界/;
const creating =
  /\b(?:creat\w*|mak(?:e|es|ing)|erstell\w*|anleg\w*|cre(?:er|ent|e)\b|crear|creen|criar|criem|crea(?:re|no)?)\b|createrole|作成|創建|创建/;
const role = /\brol(?:es?|le|len|e|es)?\b|ruol|role|ロール|角色/;
const attaching =
  /attach polic|attach(?:ing)? (?:managed )?polic|putrolepolicy|attachrolepolicy|write (?:their )?polic|richtlinien (?:an|hinzu)|attacher des politiques|adjuntar pol|anexar pol|allegare policy|ポリシーをアタッチ|附加策略/;
const pattern = /(?<![\w/:])((?:[A-Za-z0-9_]+-)+\*)/;

const boundaryIn = (text: string): string | null =>
  /(?:boundar(?:y|ies)(?: policy)?|berechtigungsgrenze|boundary-policy|limite[^.]{0,24}|境界|バウンダリー?|权限边界)\s*(?:called|named|policy|namens|appel[ée]e|llamad[oa]|chamad[oa]|chiamat[oa])?\s*["'`“«「]?([A-Za-z][\w+=,.@]*-[\w+=,.@-]*\w)/iu.exec(
    text,
  )?.[1] ??
  /["'`“«「]?([A-Za-z][\w+=,.@-]*\w)["'`”»」]?\s+(?:as (?:the |a )?|als |comme |como |come )?(?:permissions? )?boundary/i.exec(
    text,
  )?.[1] ??
  /([A-Za-z][\w]*-boundary)/i.exec(text)?.[1] ??
  null;

const asksOf = (roles: string, policy: string, { account }: Named): Composition['asks'] => {
  const made = roles.replace('*', 'x');
  const bound = { 'iam:PermissionsBoundary': policy };
  const ask = (
    expect: 'allowed' | 'denied',
    [resource, context]: readonly [string, Record<string, string>],
    says: string,
  ): Composition['asks'][number] => ({
    expect,
    request: { principal: `arn:aws:iam::${account}:role/Developer`, action: 'iam:CreateRole', resource, context },
    says,
  });
  return [
    ask('allowed', [made, bound], ''),
    ask('denied', [made, {}], 'without the boundary'),
    ask('denied', [made, { 'iam:PermissionsBoundary': `${policy}-other` }], 'with another boundary'),
    ask('denied', [`arn:aws:iam::${account}:role/other`, bound], 'of another name'),
  ];
};
