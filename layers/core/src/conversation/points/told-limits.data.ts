import type { LimitKey } from '../../explain/index.ts';

const organization = String.raw`\borg(?:s|ani[sz]ations?|anisation\w*|ani[sz]acion(?:es)?|anizac(?:ao|oes)|anizzazion[ei])?\b|\bo-[a-z0-9]{10,32}\b|組織|组织`;
const account = String.raw`\baccounts?\b|\bkont(?:o|en)\b|\bcomptes?\b|\bcuentas?\b|\bcontas?\b|アカウント|账户|账号|帐户`;

/** By what a limit is told to let some through, over small letters without accents; the narrower one first. */
export const toldLimits: readonly { readonly key: LimitKey; readonly is: RegExp }[] = [
  { key: 'aws:SourceVpce', is: /\bvpc[ -]?endpoints?\b|\bvpc[ -]?endpunkt\w*|\bendpoints? (?:de |do |di )?(?:notre |la |el |o |il )?vpc\b|\bpoints? de terminaison\b|\bvpce\b|\bvpce-\w|vpc ?エンドポイント|vpc ?(?:终端节点|端点)/ },
  { key: 'aws:SourceVpc', is: /\bvpcs?\b|\bvpc-[0-9a-f]/ },
  {
    key: 'aws:SourceIp',
    is: /\bips?\b|\bip[ -]?(?:ranges?|address\w*|adress\w*|bereich\w*)|\b(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?\b|\b(?:corporate|company|office|internal|firmen|buro)[ -]?(?:network|netz\w*|vpn|lan)\b|\bvpn\b|\b(?:firmennetz\w*|buronetz\w*)|\breseau (?:interne|d'entreprise|de l'entreprise|du bureau)|\bred (?:interna|corporativa|de la oficina)|\brede (?:interna|corporativa|do escritorio)|\brete (?:interna|aziendale)|社内ネットワーク|社内網|公司网络|内网/,
  },
  { key: 'aws:MultiFactorAuthPresent', is: /\bmfa\b|\b2fa\b|\bmulti-?factor\b|多要素|多因素/ },
  { key: 'aws:SecureTransport', is: /\bhttps\b|\btls\b|\bssl\b/ },
  { key: 'aws:PrincipalOrgPaths', is: /\bous?\b|\borganizational units?\b|\borganisationseinheit\w*|\bunites? d'organisation|\bunidad(?:es)? organizativas?|\bunidades? organizaciona(?:l|is)|\bunita organizzativ\w+|組織単位|组织单位/ },
  { key: 'aws:PrincipalTag', is: /\btagged (?:roles?|users?|principals?|callers?|sessions?)\b|\b(?:roles?|users?|principals?|callers?|identit\w+|rollen?|ruoli|papeis)\b[^.;]{0,30}\b(?:tag(?:s|ged)?|etikett\w*|etiquet\w*)\b|タグ[^。]{0,12}ロール|标签[^。]{0,8}角色/ },
  { key: 'aws:ResourceTag', is: /\btag(?:s|ged|gt\w*)?\b|\betiquet\w*|\betichett\w*|タグ|标签/ },
  { key: 'org', is: new RegExp(organization) },
  { key: 'account', is: new RegExp(account) },
  { key: 'aws:PrincipalArn', is: /\b(?:the |one |some |certain |specific |their |its |named )?(?:admin\w*[ -])?roles?\b|\b(?:bestimmte )?rollen?\b|\bruol[oi]\b|\bpap(?:el|eis)\b|ロール|角色/ },
];
