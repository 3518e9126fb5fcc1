import type { PrincipalEntry, Statement } from '@whydenied/iam';
import { readArn } from '../arn/index.ts';
import { quoted } from '../catalog/index.ts';
import { isPositive, namesOne } from './closes-origin.ts';
import type { Found } from './finding.ts';

/** Roles for who signs in elsewhere: which tokens are let in. */
export const checkTokens = (statement: Statement): readonly Found[] =>
  statement.effect !== 'Allow'
    ? []
    : (statement.principals ?? [])
        .filter(({ type }) => type === 'Federated')
        .flatMap((principal) => [
          ...ofCognito(statement, principal),
          ...ofGithub(statement, principal),
          ...ofIssuer(statement, principal),
          ...ofSaml(statement, principal),
          ...ofAudience(statement, principal),
          ...ofPublicIssuer(statement, principal),
        ]);

type Told = readonly [level: Found['level'], text: string, ...nearest: string[]];

const said = ({ pointer }: PrincipalEntry, [level, text, ...nearest]: Told): Found => ({
  rule: 'public-principal',
  level,
  pointer,
  text,
  nearest,
});

const valuesOf = ({ conditions }: Statement, key: RegExp): readonly string[] | null => {
  const found = conditions.filter((each) => key.test(each.key) && !/^Null$|Not/i.test(each.operator));
  return found.length === 0 ? null : found.flatMap(({ values }) => values.map(String));
};

/** Some condition on such a key says which, and by no pattern for all. */
const names = ({ conditions }: Statement, key: RegExp): boolean =>
  conditions.some((each) => key.test(each.key) && isPositive(each) && each.values.map(String).every(namesOne));

/** https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html */
const ofCognito = (statement: Statement, principal: PrincipalEntry): readonly Found[] => {
  if (!/^cognito-identity\.amazonaws\.com$/i.test(principal.value)) return [];
  const pools = valuesOf(statement, /^cognito-identity\.amazonaws\.com:aud$/i);
  const kinds = valuesOf(statement, /^cognito-identity\.amazonaws\.com:amr$/i);
  return [
    ...(pools === null || pools.some((each) => /^\*+$/.test(each))
      ? [
          said(principal, [
            'warning',
            'without `StringEquals` on `cognito-identity.amazonaws.com:aud` (the id of your identity pool) the identities of any identity pool, also of other accounts’, can assume the role',
            'cognito-identity.amazonaws.com:aud',
          ]),
        ]
      : []),
    ...(kinds === null
      ? [
          said(principal, [
            'warning',
            'without `"ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": "authenticated"}` guests of the pool, whom nobody signed in, get the role as well',
            'cognito-identity.amazonaws.com:amr',
          ]),
        ]
      : kinds.includes('unauthenticated')
        ? [
            said(principal, [
              'warning',
              '`amr` is `unauthenticated`: anyone on the internet who knows the pool’s id gets this role, without signing in',
            ]),
          ]
        : []),
  ];
};

/** https://docs.github.com/en/actions/concepts/security/openid-connect */
const ofGithub = (statement: Statement, principal: PrincipalEntry): readonly Found[] => {
  if (!/:oidc-provider\/token\.actions\.githubusercontent\.com/.test(principal.value)) return [];
  const subjects = valuesOf(statement, /githubusercontent\.com[^:]*:sub$/i) ?? [];
  return subjects.flatMap((subject) => {
    const [, owner = '', repository = '', rest = ''] = /^repo:([^/:]*)\/?([^:]*):?(.*)$/.exec(subject) ?? [];
    if (/^(?:repo:)?[*?]/.test(subject) || /[*?]/.test(owner))
      return [
        said(principal, [
          'warning',
          `${quoted(subject)} lets in every repository of GitHub, of anybody: name owner, repository and branch or environment`,
        ]),
      ];
    if (repository === '' || repository.includes('*'))
      return [
        said(principal, [
          'warning',
          `${quoted(subject)} lets in every repository${repository === '*' || repository === '' ? '' : ' whose name fits'} and every branch of ${quoted(owner)}, also pull requests: whoever may push to one of them gets the role; name the repository and its branch or environment`,
          `repo:${owner}/REPOSITORY:ref:refs/heads/main`,
        ]),
      ];
    return rest === '*'
      ? [
          said(principal, [
            'note',
            `${quoted(subject)} lets in every branch, tag, environment and pull request of that repository: whoever may push a branch gets the role; name the branch or the environment`,
            `repo:${owner}/${repository}:ref:refs/heads/main`,
          ]),
        ]
      : [];
  });
};

/** A subject of another issuer that is a pattern from its first name on. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html */
const ofIssuer = (statement: Statement, principal: PrincipalEntry): readonly Found[] => {
  const { type, id: issuer } = readArn(principal.value);
  if (type !== 'oidc-provider' || issuer.startsWith('token.actions.githubusercontent.com')) return [];
  const subjects = valuesOf(statement, /:sub$/i) ?? [];
  return subjects.flatMap((subject) =>
    namesNobody.test(subject)
      ? [
          said(principal, [
            'warning',
            `${quoted(subject)} lets in every user, project or workload of ${quoted(issuer)}, of anybody: name the organization or group and the project in it, and the branch or the account`,
            `${issuer}:sub`,
          ]),
        ]
      : [],
  );
};

// A label of the token, and then anything: `project_path:*`, `*`, `system:serviceaccount:*`.
const namesNobody = /^(?:[a-z_]+:){0,2}[*?]/i;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_saml.html */
const ofSaml = (statement: Statement, principal: PrincipalEntry): readonly Found[] =>
  !/:saml-provider\//.test(principal.value) || names(statement, /^SAML:/i)
    ? []
    : [
        said(principal, [
          'warning',
          'without a condition on `SAML:aud` (`https://signin.aws.amazon.com/saml`) assertions of the provider that were made for another application count as well',
          'SAML:aud',
        ]),
      ];

/** A token that was made for another application. */
const ofAudience = (statement: Statement, principal: PrincipalEntry): readonly Found[] => {
  const issuer = principal.value.split(':oidc-provider/')[1];
  if (issuer === undefined || names(statement, /:(?:aud|azp|oaud|app_id)$/i)) return [];
  return [
    said(principal, [
      'note',
      `without a condition on \`${issuer}:aud\` tokens of the issuer for other applications count as well`,
      `${issuer}:aud`,
    ]),
  ];
};

/** Sign-ins that anybody can have. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif */
const ofPublicIssuer = (statement: Statement, principal: PrincipalEntry): readonly Found[] => {
  const keys = publicIssuers[principal.value.toLowerCase()];
  if (keys === undefined || names(statement, new RegExp(`:${keys.user}$`, 'i'))) return [];
  const isOfApp = names(statement, new RegExp(`:(?:${keys.app})$`, 'i'));
  const key = `${principal.value}:${isOfApp ? keys.user : keys.app.split('|')[0]}`;
  return [
    said(principal, [
      'warning',
      `without a condition on \`${key}\` everybody with an account there who signs in to ${isOfApp ? 'that application' : 'any application'} can assume the role`,
      key,
    ]),
  ];
};

const publicIssuers: Readonly<Record<string, { readonly app: string; readonly user: string }>> = {
  __proto__: null as never,
  'accounts.google.com': { app: 'aud|oaud|azp', user: 'sub' },
  'graph.facebook.com': { app: 'app_id', user: 'id' },
  'www.amazon.com': { app: 'app_id', user: 'user_id' },
};
