import type { PolicyType } from '@whydenied/iam';

/** What people call each kind of policy, over small letters without accents; the longer name first. */
export const layerWords: readonly (readonly [PolicyType, string])[] = [
  ['serviceControl', 'scps?|service control polic\\w+|サービスコントロールポリシー|服务控制策略'],
  ['resourceControl', 'rcps?|resource control polic\\w+|リソースコントロールポリシー|资源控制策略'],
  [
    'permissionsBoundary',
    "(?:permissions? |iam )?boundar(?:y|ies)|berechtigungsgrenzen?|limites? (?:d'autorisations?|de permissions?|de permisos|de permissoes|delle autorizzazioni)|(?:アクセス許可|権限)の?境界|权限边界",
  ],
  [
    'session',
    'session[- ]polic\\w+|sitzungsrichtlinie\\w*|politiques? de session|politicas? de (?:la )?sesion|politicas? de sessao|セッションポリシー|会话策略',
  ],
  [
    'vpcEndpoint',
    'endpoint[- ]polic\\w+|endpunkt-?richtlinie\\w*|politiques? (?:du|de) (?:point de terminaison|endpoint)|politicas? d(?:el|e|o) endpoint|エンドポイントポリシー|终端节点策略',
  ],
  [
    'resource',
    '(?:bucket|key|queue|topic|function|secret|repository|vault|trust|resource)(?:-based)?(?:[\'’]s)?(?: own)?[ -]polic\\w+|(?:bucket|schlussel|key|ressourcen)(?:basierte)?[- ]?richtlinie\\w*|politiques? (?:du bucket|de la cle|de (?:la )?ressource|basee sur les ressources)|politicas? (?:del bucket|do bucket|de bucket|de (?:la )?clave|da chave|del? recurso|do recurso|basada en recursos)|policy (?:del bucket|della chiave|della risorsa|basat[ae] (?:su|sulle) risors\\w+)|bucket(?: [a-z0-9]{1,12}){0,4} has a (?:bucket |resource )?policy|(?:バケット|キー|リソース)(?:ベース)?の?ポリシー|(?:存储桶|密钥|资源)(?:型)?策略',
  ],
  [
    'identity',
    '(?:another|an?other|second|other|an?) polic\\w+ (?:attached to|of|on|for|in) (?:an?|the|his|her|my|our|that|one of the) (?:\\w+ )?(?:groups?|users?|roles?)|(?:identity(?:-based)?|permissions?|inline|attached|iam|group|role|user|own|rollen|benutzer)(?:[\'’]s| whose)?[ -]polic\\w+|(?:identitats|rollen|benutzer|iam)-?(?:basierte )?-?richtlinie\\w*|politiques? (?:d[’\']identite|du role|de l[’\']utilisateur|iam)|politicas? (?:de identidade?|del rol|do papel|de la identidad|iam)|policy (?:di identita|del ruolo|iam|identity-based|basat[ae] sull[\'’]identita)|(?:アイデンティティ|ID|ロール|iam)(?:ベース)?の?ポリシー|(?:身份|角色|iam)(?:型)?策略|polityk\\w* (?:iam|tozsamosci|roli|uzytkownika)|iam politika\\w*|(?:the |a |my |our |die |eine |le |el |la |un |o |il )?(?:role|user|rolle|benutzer|utilisateur|rol|usuario|papel|ruolo|utente)(?= (?:itself )?(?:has|have|had|is (?:an? )?admin|with|allows?|can|hat|darf|a |tiene|es admin|tem|ha ))|(?:ロール|ユーザー)(?=[はに])|(?:角色|用户)(?=有|拥有)',
  ],
];

/** What is said to be done with an action. */
export const doingWords = {
  denies:
    /\b(?:den(?:y|ies|ied|ying)|block\w*|forbid\w*|prohibit\w*|verbiet\w*|verbot\w*|verweiger\w*|sperrt|interdi\w*|refuse\w*|bloque\w*|denieg\w*|nieg\w*|deneg\w*|prohib\w*|neg(?:a|am|ado)|bloqueia\w*|proib\w*|viet\w*|nega(?:no)?|blocca\w*)\b|拒否|禁止|拒绝/,
  /** "Does not deny it", "has no Deny": what is denied there is not this. */
  deniesNot:
    /\b(?:(?:does|do|did|is|are|was) ?not|(?:does|do|did|is|are)n'?t|never|no longer|cannot|nor) (?:\w+ly )?(?:den(?:y|ies|ied|ying)|block\w*|forbid\w*|prohibit\w*|refuse\w*)\b|\b(?:no|without (?:an? )?|kein(?:en)?|ohne|aucun|ningun|nenhum|nessun|sans|sin|sem|senza) ?(?:explicit\w* |explizit\w* )?deny\b|\b(?:verbiet\w*|verweiger\w*|sperrt|blockiert)(?: (?:das|es|ihn|sie|die|den|[a-z0-9-]{2,30}:[a-z*]{1,60})){0,3} nicht\b|\bnicht (?:verb[io]t\w*|verweiger\w*|gesperrt|blockiert)|\bn[e'] ?(?:l[ae'] ?)?(?:interdi\w*|refuse\w*|bloque\w*) (?:pas|rien|plus)\b|\b(?:no|nao|non) (?:l[oa'] ?|[oa] )?(?:den[ie]\w*|nieg\w*|neg\w*|bloque\w*|bloqueia\w*|blocca\w*|proh?[ií]b\w*|proib\w*|vieta\w*)\b|(?:拒否|禁止)(?:は|し|され)?(?:て)?(?:い)?(?:ない|ません)|(?:没有|没|不|未|并未|并不)(?:明确|显式|被)?(?:拒绝|禁止)/,
  /** "Only names another role": whoever asks is not named. */
  othersOnly:
    /\b(?:only |just )?(?:names?|allows?|admits?|lists?|trusts?|nennt|erlaubt|nomme|autorise|nombra|permite|nomeia|nomina|permette)\b(?: only| just| nur| que| solo| apenas| so)?(?: an?)? ?(?:an?other|a different|some other|some(?:one|body) else|einen? andere[nr]?|jemand anderen|un autre|une autre|otr[oa]|outr[oa]|un altro|un'altra)\b(?! (?:account|konto|compte|cuenta|conta))|(?:別|他)のロールだけ|只(?:允许|写了?)(?:另一个|别的|其他)/,
  /** The statement for the account: what its own policies say counts. */
  delegates: /\bdeleg\w+|\b(?:account )?root (?:statement|principal|of the account)\b|\benables? iam\b|:root\b|\b(?:allows?|trusts?|admits?|names?) (?:the |its |our )?(?:(?:whole|entire) account|account(?:['’]s)? root)\b|委任|委托/,
  /** "Does not delegate to the account": whom it does not name is not let through. */
  delegatesNot:
    /(?:\b(?:not|never|no|no longer|without|lacks?|missing|nicht|keine?n?|ohne|pas|sans|non|nao|sin|sem|senza)\b|n't\b)(?:(?!\b(?:but|and|aber|und|mais|et|pero|y|mas|ma)\b)[^,;]){0,30}?(?:deleg|\broot\b|\benables? iam|委任|委托)|\bdeleg\w+ (?:[\w’']+ ){0,2}?(?:nicht|pas)\b|委任(?:して|され)?(?:い)?(?:ない|ません)|(?:没有|不|未)(?:委任|委托)/,
  /** "Empty", "does not mention it", "says nothing". */
  nothing:
    /\b(?:nennt|erwahnt|erlaubt|enthalt|listet)\b[^.;,]{0,30}\bnicht\b|\b(?:no|keine?|aucune|ninguna?|nenhuma|nessuna|sin|sem|sans|ohne) (?:[\w-]+ ){0,2}(?:polic|polit|richtlini)\w*|\b(?:empty|silent|blank|nothing|leer|vide|vacia|vazia|vuota|rien|nada|niente|nichts)\b|\b(?:does ?n[o']t|doesnt|don'?t|do not|is ?n[o']t|isnt|not|never|without|nicht|ne|nao|non|no)\b.{0,24}\b(?:list\w*|mention\w*|allow\w*|includ\w*|contain\w*|grant\w*|name\w*|nenn\w*|erwahn\w*|erlaub\w*|enthalt\w*|autoris\w*|mentionn\w*|contien\w*|liste\w*|inclu\w*|menciona\w*|permit\w*|contem|consent\w*|menzion\w*|elenc\w*|say\w*|in it|there)\b|\bne (?:\w+ )?(?:mentionne|contient|autorise|liste) (?:pas|rien)\b|(?:許可|記載|含|書)(?:し|され|ま|い|か)\w*ない|ありません|空|没有|不(?:允许|包含)|未(?:列出|允许)/,
  allows:
    /\b(?:allow\w*|zezwala\w*|pozwala\w*|permit\w*|grant\w*|gives?|lets?|nam(?:es|ing)|list(?:s|ing|ed)?|includ\w*|admits?|has|have|having|contain\w*|only|erlaub\w*|gestatt\w*|nennt|enthalt|hat|nur|autoris\w*|nomme|contient|permite\w*|autoriza|nombra|tiene|contiene|tem|contem|nomeia|consent\w*|permett\w*|nomina|ha|solo)\b|許可|含|允许|包含|授予|只写|只有|だけ書/,
  /** Of a role or a user: "a role with bedrock:*", "the user is admin". */
  holds: /\b(?:with|can|is (?:an? )?admin\w*|mit|darf|a|avec|peut|con|puede|es admin\w*|com|pode|puo|e admin\w*)\b|持|ある|あり|有|拥有/,
  only: /\b(?:only|just|nur|lediglich|seulement|uniquement|que|solo|solamente|unicamente|apenas|somente|so|soltanto)\b|だけ|のみ|只|仅/,
  everything:
    /\b(?:administrator\w*|admin|full ?access|everything|all actions|alles|vollzugriff|tout|todo|tudo|tutto)\b|"?\*:?\*?"?(?= on| for|$)|すべて|全部|所有/,
} as const;

/** An exception or a condition: what a policy does then depends on more than its kind and the action. */
export const boundWords =
  /\b(?:except\w*|unless|apart from|other than|(?:every|any|no)(?:thing|body|one) but|no[- ]one but|all but|(?:through|via|over) (?:the |that |our |an? )?(?:vpc )?endpoint|(?:only|nur|seulement|solo|apenas) (?:from |through |via )?(?:the |our |my |an? )?(?:vpc|endpoint|network|office|ip)|not only|nicht nur|pas (?:seulement|que)|no solo|nao (?:so|apenas)|non solo|alle[nrs]? bis auf|used to|previously|formerly|only (?:the |its |an? |my |our )?(?:scp|rcp|(?:permissions? )?boundary|session policy) (?:allows?|permits?)|(?:for|on|to|of) (?:an?other|a different|some other) (?:role|user|bucket|key|function|model|table|queue|topic|secret|ou|agent|principal|one)|(?:names?|trusts?) (?:only )?(?:an?other|a different|some other) account|conditions?|tls|ssl|https?|secure ?transport|(?:un)?encrypted|verschlusselt|chiffre|cifrad[oa]|criptografad[oa]|cifrat[oa]|vpn|ip|not-?actions?|not-?resources?|not-?principals?|mfa|ausser|ausgenommen|es sei denn|bedingung\w*|sauf|hormis|excepte|a moins que|salvo|a menos que|excet[ou]\w*|tranne|eccett\w*|a meno che|condicion\w*|condic(?:ao|oes)|condizion\w*)\b|\b(?:from|of) (?:an? |the |our |my )?(?:outside|external|other|office|vpc|ip|internet|network)\b|\b(?:outside|ausserhalb|hors de|fuera de|fora d[ao]|fuori d\w+)\b|\b(?:un)?tag(?:s|ged)?\b|\b(?:until|till|yesterday|at night|at noon|weekends?|during|(?:office|business|working) hours|removed|detached|expired)\b|\battached to (?:another|a different|some other)\b|\b(?:only|just|nur|seulement|uniquement|solo|solamente|apenas|somente|soltanto) (?:for|to|fur|pour|para|per)\b|\b(?:might|could|may) (?:den|block|forbid|allow|permit)\w*|\b(?:maybe|perhaps|possibly|vielleicht|peut-etre|quiza|talvez|forse)\b|\b(?:den|allow|block|forbid|permit)\w* (?:only |just )?one of\b|\b(?:the|an?|my|our) (?:[\w-]+ )?ous?\b(?! (?:le|la|un|une|des|du)\b)|\borganizational unit|\b(?:us|eu|ap|ca|sa|me|af|il|mx)-[a-z]{4,9}-\d\b|\baws:[a-z]\w+|組織外|组织外|以外|を除|条件|除了|除非|除外/;

/** What stands before the name of a policy and says what it does. */
export const beforeWords = {
  /** "A Deny on dynamodb:* in the ". */
  within:
    /\b(deny|allow) (?:on|for|of|to|auf|fur|sur|pour|su|per|sobre|para|em|en) ([^,;?]{1,50}?) (?:in|into|to|within|in der|in die|dans|en|na|no|nella|nel|sulla|alla|para) ?(?:the|an?|its|my|our|your|der|die|einer?|la|le|el|l['’]|une?|una?|o|a)?\s*$/,
  none: /\b(?:no|without(?: an?| any)?|lacks? an?|missing an?|keine?|ohne(?: eine?)?|aucune|sans|sin|sem|nenhuma|senza|nessuna)\s+(?:[\w-]+\s+){0,1}$|没有$|なしの?$/,
  allowedBy:
    /\b(?:allow|allowed|granted|permitted|erlaubt|autorise\w*|permitid[oa]|consentit[oa])\s+(?:only\s+)?(?:by|in|through|von|in|par|dans|por|en|pela|na|dalla|nella)\s+(?:the|an?|its|my|our|die|der|einer|la|le|el|o|una?)?\s*$/,
  deniedBy:
    /\b(?:denied|blocked|denies it|(?<!implicit )deny|verweigert|verboten|refuse\w*|denegad[oa]|negad[oa]|negat[oa])\s+(?:by|in|through|von|in|par|dans|por|en|pela|na|dalla|nella)\s+(?:the|an?|its|my|our|die|der|einer|la|le|el|o|una?)?\s*$/,
} as const;
