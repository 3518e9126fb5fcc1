/** Something that an answer may speak of only where the findings do: `words` in any of the languages, `ours` as we say it in English. */
export type Topic = { readonly of: string; readonly words: RegExp; readonly ours: RegExp };

export const topics: readonly Topic[] = [
  {
    of: 'an expired session',
    words:
      /\b(?:expired?|expires|log in|sign in|re-?authenticate)\b|abgelaufen|meld(?:e|en sie) (?:dich|sich)|expiré|reconnect|caducad|inicia sesión|scadut|accedi di nuovo|expirou|期限切れ|ログインし直|过期|重新登录/i,
    ours: /expir|log in|sign in|credential/,
  },
  {
    of: 'another Region',
    words:
      /\b(?:wrong|another|different|other) regions?\b|falschen? region|anderen? region|(?:mauvaise|autre) région|otra región|región equivocada|regione sbagliata|região errada|別のリージョン|其他区域/i,
    ours: /(?:wrong|another|different|other|right) region|regions/,
  },
  {
    of: 'another account',
    words:
      /\b(?:another|different|other|foreign|wrong) accounts?\b|(?:anderen?|fremden?|falschen?) (?:konto|account)|(?:autre|mauvais) compte|otra cuenta|altro account|outra conta|別のアカウント|其他账户|另一个账户/i,
    ours: /(?:another|different|other|foreign|own) account|accounts|cross-account|account \d{12}/,
  },
  {
    of: 'a group',
    words: /\b(?<!log )groups?\b|\bgruppen?\b|\bgroupes?\b|\bgrupos?\b|\bgrupp[oi]\b|グループ|用户组/i,
    ours: /\bgroups?\b/,
  },
  {
    of: 'several of them',
    words:
      /\b(?:two|three|four|five|several|multiple|many|both)(?: \w+){0,2} (?:policies|statements|layers|boundaries|roles|denials|denies)\b|\b(?:zwei|mehrere) (?:richtlinien|policies)|\b(?:deux|plusieurs) politiques|\b(?:dos|varias) políticas|\bdue policy|\b(?:duas|várias) políticas|(?:2つ|二つ|複数)のポリシー|(?:两个|多个)策略/i,
    ours: /\b(?:two|three|both|several|\d+) (?:\w+ ){0,2}(?:policies|statements|layers|steps|roles)|statements|steps/,
  },
  {
    of: 'a restart',
    words: /\b(?:restart|redeploy|reboot)|neustart|neu (?:starten|bereitstellen)|redémarr|reinici|riavvi|再起動|重启|重新部署/i,
    ours: /restart|redeploy|reboot/,
  },
  {
    of: 'a time to wait',
    words:
      /\b(?:wait|hours?|minutes?|days|disappears?|propagat\w*|eventually)\b|\bwarten?\b|stunden|minuten|verschwindet|\battende[zr]|heures|disparaît|\bespera[rd]?\b|\bhoras\b|minutos|desaparece|\baspetta\b|minuti|待って|分後|小时|分钟/i,
    ours: /wait|minute|hour|\bdays?\b|eventual|propagat|again/,
  },
  {
    of: 'the support',
    words: /\bsupport\b(?! (?:it|this|that|the))|\bsoporte\b|\bsupporto\b|\bsuporte\b|サポート|客服|\btickets?\b/i,
    ours: /\bsupport\b|ticket/,
  },
  { of: 'a guardrail', words: /guardrail|ガードレール|护栏/i, ours: /guardrail/ },
  {
    of: 'what is ignored',
    words: /\bignor(?:es|ed|ieren|iert|ent|an|ano|am|a)\b|beachtet|無視|忽略/i,
    ours: /ignor/,
  },
  {
    of: 'nothing to do',
    words:
      /\bdo nothing\b|\bnothing to do\b|\bno change is needed\b|\balready (?:in|part of|there|present|attached)\b|nichts zu tun|\b(?:steht|ist) (?:schon|bereits) in\b|rien à faire|\bdéjà dans\b|nada que hacer|ya está en|niente da fare|già nella|nada a fazer|já está na|何もする必要|已经在/i,
    ours: /nothing to do|nothing of yours helps|no policy change helps|already/,
  },
  {
    of: 'everything else',
    words:
      /\b(?:every|all|any|each)(?: of)?(?: the)? other\b|\b(?:any|every|all)(?: of)?(?: the)? (?:models|roles?|actions|resources?|buckets?|keys|services?|users?|principals?|accounts?|permissions)\b|\bevery model\b|\b(?:nobody|everybody|everyone|anyone) else\b|\b(?:alle|allen|jede[rnms]?) ander|\btou(?:te)?s les autres\b|\btod[oa]s l[oa]s demás\b|\btutt[ie] (?:gli|le) altr|\btod[oa]s [oa]s outr|他のすべて|すべての他|所有其他/i,
    ours: /\b(?:every|all|any|each)\b/,
  },
  {
    of: 'the policy of a key or bucket',
    words:
      /\b(?:bucket|key) polic|bucket-?richtlinie|schlüsselrichtlinie|politique (?:de|du) (?:clé|bucket|compartiment)|política (?:de|del) (?:clave|bucket|chave)|policy (?:della chiave|del bucket)|バケットポリシー|キーポリシー|存储桶策略|密钥策略/i,
    ours: /bucket polic|key polic|policy of the (?:bucket|key)|bucket’s|key’s|own policy/,
  },
  {
    of: 'who may take the role',
    words:
      /\btrust polic|vertrauensrichtlinie|politique (?:de|d’approbation|d'approbation) (?:confiance)?|política de confian|policy di attendibilità|信頼ポリシー|信任策略/i,
    ours: /trust/,
  },
  {
    of: 'a second factor',
    words: /\bmfa\b|multi-?fa[ck]tor|multifacteur|multifactor|多要素|多因素/i,
    ours: /mfa|multi-?factor/,
  },
  {
    of: 'what AWS no longer has',
    words:
      /\bno longer (?:offered|available|supported|exists?)\b|\b(?:deprecated|retired|discontinued|end of life)\b|gibt es nicht mehr|eingestellt|n['’]existe plus|n['’]est plus (?:disponible|proposé)|ya no (?:existe|está disponible)|non esiste più|já não existe|提供終了|不再提供/i,
    ours: /no longer|deprecat|retired|legacy|end of life/,
  },
  {
    of: 'an old version',
    words: /\b(?:too old|outdated|out of date|upgrade|newer version)\b|\bveraltet|obsol[eè]t|desactualizad|anticuad|古すぎ|过时/i,
    ours: /too old|outdated|version|upgrade|update/,
  },
  {
    of: 'the root user',
    words: /\broot[- ]?(?:user|account|benutzer)|utilisateur racine|usuario raíz|utente root|ルートユーザー|根用户/i,
    ours: /root/,
  },
  {
    of: 'the network',
    words: /\b(?:network|firewall|dns|proxy|vpn)\b|netzwerk|réseau|\bred\b(?= )|ネットワーク|网络/i,
    ours: /network|firewall|dns|proxy|vpn|vpc|endpoint/,
  },
  {
    of: 'a subscription or a bill',
    words: /\b(?:subscri(?:be|ption)|billing|invoice|payment|credit card)\b|abonn(?:ement|ieren)|rechnung|facturación|suscripción|請求|账单|订阅/i,
    ours: /subscri|marketplace|billing|invoice|payment/,
  },
  {
    of: 'a quota',
    words: /\bquotas?\b|kontingent|配額|クォータ|クオータ|配额|限额|\bcuotas?\b|\bcotas?\b/i,
    ours: /quota|throttl|limit/,
  },
  {
    of: 'no permission at fault',
    words:
      /kein\w* (?:berechtigungs|rechte|iam-?|zugriffs)-?(?:problem|fehler)|pas un problème d['’]autorisation|no es un problema de permisos|não é um problema de permiss|non è un problema di permess|権限の問題では|不是权限问题/i,
    ours: /no policy change helps|no permission|not a permission|no policy is at fault/,
  },
  {
    of: 'what the model did',
    words:
      /\bI(?: have|['’]ve)? (?:looked|checked|seen|read|verified)\b|\bich habe\b|\bj['’]ai\b|\bhe (?:mirado|revisado|comprobado)\b|\b(?:olhei|verifiquei)\b|\bho (?:guardato|verificato|controllato)\b|確認しました|調べました|我(?:查看|检查|确认)/i,
    ours: /(?!)/,
  },
];
