import type { Ask, Composition, Element } from './composition.ts';
import { askTrust, type Trusting } from './trust-parts.ts';

/** A role for who signs in elsewhere: SAML, an identity pool, a certificate; null: none is meant. */
export const trustFederated = (wish: Trusting): Composition | null =>
  ofSaml(wish) ?? ofPool(wish) ?? ofCertificate(wish);

type Made = {
  readonly statement: Element;
  readonly action: string;
  readonly principal: string;
  readonly met: Readonly<Record<string, string | readonly string[]>>;
  readonly unmet: readonly (readonly [keys: object, says: string])[];
  readonly notes: readonly string[];
  readonly source: Composition['source'];
};

const composed = (
  { named }: Trusting,
  { statement, action, principal, met, unmet, notes, source }: Made,
): Composition => {
  const ask = (expect: Ask['expect'], context: object, says: string): Ask =>
    askTrust({ named, action }, [expect, principal], [context, says]);
  return {
    policyType: 'resource',
    title: 'The trust policy of the role',
    statements: [statement],
    asks: [ask('allowed', met, ''), ...unmet.map(([keys, says]) => ask('denied', { ...met, ...keys }, says))],
    notes,
    source,
  };
};

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_saml.html */
const ofSaml = (wish: Trusting): Composition | null => {
  const { text, plain, named } = wish;
  if (!/\bsaml\b/.test(plain)) return null;
  const name = providers.find(([word]) => word.test(plain))?.[1] ?? '{ProviderName}';
  const provider =
    named.arns.find((arn) => arn.includes(':saml-provider/')) ??
    `arn:aws:iam::${named.account}:saml-provider/${/saml-provider\/([\w.-]+)/.exec(text)?.[1] ?? name}`;
  const aud = 'https://signin.aws.amazon.com/saml';
  return composed(wish, {
    statement: {
      Effect: 'Allow',
      Principal: { Federated: provider },
      Action: ['sts:AssumeRoleWithSAML', ...(/\btags?\b|タグ|标签|etiquet/.test(plain) ? ['sts:TagSession'] : [])],
      Condition: { StringEquals: { 'SAML:aud': aud } },
    },
    action: 'sts:AssumeRoleWithSAML',
    principal: provider,
    met: { 'SAML:aud': aud },
    unmet: [[{ 'SAML:aud': 'https://other.example.com' }, 'for another application']],
    notes: [
      'the SAML provider has to exist in IAM under that name, and the identity provider sends the attribute `https://aws.amazon.com/SAML/Attributes/Role` with `ROLE_ARN,PROVIDER_ARN`',
      'who gets the role is decided in the identity provider; to bind it here too, add a condition on an attribute such as `SAML:edupersonorgdn` or on `aws:PrincipalTag`',
    ],
    source: {
      name: 'Create a role for SAML 2.0 federation',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_saml.html',
    },
  });
};

const providers: readonly (readonly [RegExp, string])[] = [
  [/\bokta\b/, 'Okta'],
  [/\bentra\b|azure ?ad/, 'EntraID'],
  [/\bping\w*/, 'PingIdentity'],
  [/google/, 'GoogleWorkspace'],
  [/\badfs\b/, 'ADFS'],
  [/onelogin/, 'OneLogin'],
  [/keycloak/, 'Keycloak'],
];

const guest =
  '(?:guests?|unauthenticated|anonym\\w*|gaste?n?|invites?|invitados?|convidados?|ospit[ei]|ゲスト|未認証|访客|未认证)';
const guests = new RegExp(`${guest}`, 'u');
const signedIn =
  /(?<!\b(?:not|no|nao|non|nicht|pas) )(?:\bauthenticated\b|\bsigned?[- ]?in\b|\blogged[- ]?in\b|\bangemeldete\w*|\bauthentifiziert\w*|\bauthentifie\w*|\bconnectes?\b|\bautenticad\w*|\bautenticat\w*|\blogad[oa]s?\b)|ログイン(?:済み|した)|(?<!未)認証済み|已登录|已认证/u;
// "Guests must not …", "no guests", "keep guests out".
const guestsOut = new RegExp(
  `${guest}\\W+(?:\\w+\\W+){0,3}(?:not|never|cannot|can't|mustn't|n't|nicht|kein\\w*|ne|pas|no|nao|non)\\b|\\b(?:no|not|never|without|except|exclud\\w*|kein\\w*|nicht|ohne|sans|pas|sin|sem|senza|keep|block|deny)\\W+(?:\\w+\\W+){0,2}${guest}|${guest}.{0,8}(?:できない|させない|除|以外|不能|不得|不可)`,
  'u',
);

/** https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html */
const ofPool = (wish: Trusting): Composition | null => {
  const { text, plain } = wish;
  if (!/cognito|identity pool/.test(plain)) return null;
  const host = 'cognito-identity.amazonaws.com';
  const pool = /\b[a-z]{2}(?:-[a-z]+){1,2}-\d:[0-9a-f-]{36}\b/.exec(text)?.[0] ?? '{IdentityPoolId}';
  const isGuest = guests.test(plain) && !signedIn.test(plain) && !guestsOut.test(plain);
  const kind = isGuest ? 'unauthenticated' : 'authenticated';
  return composed(wish, {
    statement: {
      Effect: 'Allow',
      Principal: { Federated: host },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { [`${host}:aud`]: pool }, 'ForAnyValue:StringLike': { [`${host}:amr`]: kind } },
    },
    action: 'sts:AssumeRoleWithWebIdentity',
    principal: host,
    met: { [`${host}:aud`]: pool, [`${host}:amr`]: [kind] },
    unmet: [
      [{ [`${host}:aud`]: 'us-east-1:99999999-0000-0000-0000-000000000000' }, 'for another identity pool'],
      [
        { [`${host}:amr`]: [isGuest ? 'authenticated' : 'unauthenticated'] },
        isGuest ? 'for who signed in' : 'for guests',
      ],
    ],
    notes: [
      '`aud` is the id of the identity pool (`REGION:` and a UUID), not of the user pool and not of a client',
      ...(isGuest
        ? ['guests are anyone on the internet who knows the pool’s id: give this role next to nothing, and no model']
        : []),
    ],
    source: {
      name: 'Role trust and permissions',
      url: 'https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html',
    },
  });
};

/** https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html */
const ofCertificate = (wish: Trusting): Composition | null => {
  const { plain, named, text } = wish;
  if (!/roles ?anywhere/.test(plain)) return null;
  const name = /\b(?:CN|common name|cn)\b(?:\s*(?:=|is|:|ist|est|es|é|è))?\s*["'`]?(?<name>[\w.-]*\w)/.exec(text)
    ?.groups?.['name'];
  const subject = name === undefined ? {} : { 'aws:PrincipalTag/x509Subject/CN': name };
  const anchor =
    named.arns.find((arn) => arn.includes(':trust-anchor/')) ??
    `arn:aws:rolesanywhere:${named.region}:${named.account}:trust-anchor/{TrustAnchorId}`;
  const principal = 'rolesanywhere.amazonaws.com';
  return composed(wish, {
    statement: {
      Effect: 'Allow',
      Principal: { Service: principal },
      Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
      Condition: {
        ArnEquals: { 'aws:SourceArn': anchor },
        ...(name === undefined ? {} : { StringEquals: subject }),
      },
    },
    action: 'sts:AssumeRole',
    principal,
    met: { 'aws:SourceArn': anchor, ...subject },
    unmet: [
      [{ 'aws:SourceArn': anchor.replace(/[^/]+$/, 'other') }, 'for another trust anchor'],
      ...(name === undefined
        ? []
        : [[{ 'aws:PrincipalTag/x509Subject/CN': 'other' }, 'for another certificate'] as const]),
    ],
    notes: [
      'without `aws:SourceArn` any trust anchor of the account could hand the role out',
      ...(name === undefined
        ? [
            'to let in one machine only, add `"StringEquals": {"aws:PrincipalTag/x509Subject/CN": "NAME"}`: else every certificate of that authority gets the role',
          ]
        : []),
    ],
    source: {
      name: 'Trust model in IAM Roles Anywhere',
      url: 'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
    },
  });
};
