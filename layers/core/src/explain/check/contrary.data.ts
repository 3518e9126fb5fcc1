import type { CheckedEvidence } from './checked-evidence.ts';

type Language = CheckedEvidence['language'];

/** What a sentence says against the findings, in each language; and the words of ours that make it a finding after all. */
export type Contrary = {
  readonly kind: 'needless' | 'held' | 'noLayer' | 'administrator' | 'unavailable' | 'policyDenies' | 'wholeService' | 'elsewhere' | 'belongs' | 'atOnce' | 'enough' | 'roleAtFault' | 'ownDenies' | 'wrong' | 'unproven';
  readonly ofOurs: RegExp;
  readonly says: Readonly<Record<Language, RegExp>>;
};

// English is held to its kinds of statement: `check-statements.ts`.
const never = /(?!)/;

export const contraries: readonly Contrary[] = [
  {
    kind: 'needless',
    ofOurs: /no policy is at fault|not needed|no change|still denied/i,
    says: {
      en: /\b(?:not|isn['’]t|aren['’]t|never|hardly) (?:needed|necessary|required|useful)\b|\bunnecessary\b|\bneedless\b|\bno (?:change|statement|fix|permission|policy|grant)\b[^.,;]{0,40}\b(?:helps?|needed|necessary|required)\b|\b(?:does|do|will|would)(?: not|n['’]t) help\b|\b(?:still|remains?|stays?) (?:denied|refused|blocked)\b|\bmust not\b|\bshould not\b|\bneed not\b|\bwithout (?:the|this|any|a) (?:statement|change|fix)\b/i,
      de: /\bnicht (?:nötig|notwendig|gebraucht|erforderlich|hilfreich)|\bunnötig|\büberflüssig|\bbraucht (?:kein|nicht)|\bhilft (?:nicht|nichts)|\bändert nichts|\b(?:bleibt|weiterhin|immer noch)[^.]{0,20}(?:verweigert|abgelehnt|gesperrt)|\bsoll(?:te)?\b[^.]{0,40}\bnicht\b|\bkeine änderung/i,
      fr: /\bpas (?:nécessaire|besoin|requis|utile)|\binutile|\bn[’']aide|\bne (?:change|sert à|résout) rien|\b(?:toujours|reste(?:ra)?) refus|\baucun(?:e)? (?:changement|modification)|\bne doit pas/i,
      es: /\bno (?:hace|hacen) falta|\bno (?:es|son) necesari|\binnecesari|\bno (?:ayuda|sirve|se necesita|cambia)|\b(?:sigue|seguirá|continúa) (?:denegad|rechazad)|\bningún cambio|\bno debe\b/i,
      pt: /\bnão (?:é|são) (?:necessári|precis|útil)|\bdesnecessári|\bnão (?:ajuda|adianta|muda|precisa)|\b(?:continua|segue) (?:negad|recusad)|\bnenhuma (?:mudança|alteração)|\bnão deve\b/i,
      it: /\bnon (?:serve|servono|occorre|aiuta|cambia|deve)|\bnon (?:è|sono) (?:necessari|util)|\binutil|\bsuperflu|\b(?:resta|rimane) (?:negat|rifiutat)|\bnessuna modifica/i,
      ja: /必要(?:は|が)?(?:ありません|ない)|不要|役に立(?:ちません|たない)|(?:まだ|依然として|引き続き)[^。]{0,20}拒否|変更しても/,
      zh: /不需要|无需|毋需|没有必要|不必|没有帮助|没有用|仍(?:然)?(?:会)?被?拒绝|不应(?:该)?|不得/,
    },
  },
  {
    kind: 'held',
    ofOurs: /\balready\b/i,
    says: {
      en: /\balready\b|\b(?:has|have|holds?|possess(?:es)?|enjoys?) (?:the|this|that|every|all|full|enough|sufficient) (?:\w+ )?(?:permissions?|rights?|access|allow)\b|\bnothing is missing\b/i,
      de: /\b(?:bereits|schon|längst)\b|\b(?:hat|besitzt|genießt)\b(?![^.]*\bkein)[^.]{0,40}\b(?:berechtigung|recht|zugriff)|\bes fehlt nichts/i,
      fr: /(?<!\p{L})déjà(?!\p{L})|(?<![’']| ne )\b(?:a|possède|détient|dispose de)\b(?! pas) (?:bien )?(?:l[’']autorisation|le droit|la permission|les droits|accès)|\brien ne manque/iu,
      es: /\bya\b(?! que\b)|(?<!\bno )\b(?:tiene|posee|cuenta con) (?:el|los|la|todos?) (?:permisos?|derechos?|acceso)|\bno falta nada/i,
      pt: /(?<!\p{L})já(?! que\b|\p{L})|(?<!\bnão )\b(?:tem|possui|detém) (?:a|as|o|os|todas?) (?:permiss|direito|acesso)|não falta nada/iu,
      it: /(?<!\p{L})già(?!\p{L})|(?<!\bnon )\b(?:ha|possiede|dispone) (?:il|i|l[’']|del|tutti) ?(?:permess|diritt|access|autorizz)|\bnon manca nulla/iu,
      ja: /すでに|既に|(?:権限|アクセス許可)(?:が|は|を)(?:あります|持って(?:い|お))|不足はありません/,
      zh: /已经|已(?:被|有|拥有|具备|获得|允许)|(?<![没不])(?:拥有|具备)[^。]{0,12}权限|什么都不缺/,
    },
  },
  {
    kind: 'noLayer',
    ofOurs: /\bno (?:service control policy|SCP)\b/i,
    says: {
      en: /\b(?:no|neither|none of the)\b[^.;]{0,20}\b(?:service control|SCPs?|session polic|endpoint polic|boundar|resource control)\b(?![^.;]*\b(?:seen|shown|read|looked|known)\b)|\b(?:service control polic\w+|SCPs?|session polic\w+|endpoint polic\w+|boundar\w+)\b[^.;]{0,30}\b(?:does|do|is|are)(?: not|n['’]t) (?:apply|exist|attached|set|involved|den)/i,
      de: /\b(?:kein\w*|weder)\b[^.;]{0,20}(?:service control|SCP|sitzungsrichtlin|endpunktrichtlin|berechtigungsgrenz|dienststeuerung|boundar)(?![^.;]*(?:gesehen|gezeigt|gelesen|bekannt))/i,
      fr: /\b(?:aucune?|ni)\b[^.;]{0,20}(?:politique de contrôle|SCP|politique de session|politique de point|limite d)(?![^.;]*(?:\bvue?s?\b|montré|\blue?s?\b|connu))/i,
      es: /\b(?:ningun[ao]|ni)\b[^.;]{0,20}(?:política de control|SCP|política de sesión|política de punto|límite)(?![^.;]*(?:vist|mostrad|leíd|conocid))/i,
      pt: /\b(?:nenhum[a]?|nem)\b[^.;]{0,20}(?:política de controle|SCP|política de sessão|política de endpoint|limite)(?![^.;]*(?:vist|mostrad|lid|conhecid))/i,
      it: /\b(?:nessuna?|né)\b[^.;]{0,20}(?:policy di controllo|SCP|policy di sessione|policy dell[’']endpoint|limite)(?![^.;]*(?:vist|mostrat|lett|not[ao]))/i,
      ja: /(?:サービスコントロールポリシー|SCP|セッションポリシー|エンドポイントポリシー|境界)(?![^。]*(?:見|確認|読|表示))[^。]{0,30}(?:ありません|ない|ません)/,
      zh: /(?:没有|无|不存在)[^。，]{0,12}(?:服务控制策略|SCP|会话策略|终端节点策略|权限边界)(?![^。]*(?:看到|查看|读取|显示|已知))/,
    },
  },
  {
    kind: 'administrator',
    ofOurs: /administrator(?:access| rights| permissions)/i,
    says: {
      en: /\b(?:administrat\w+|admin|root|power ?user) (?:rights?|access|permissions?|privileges?|role)\b|\bas (?:an? |the )?(?:admin|root)/i,
      de: /admin\w*[- ]?(?:recht|berechtigung|zugriff|rolle)|root[- ]?(?:recht|zugriff)|\bals (?:admin|root)/i,
      fr: /(?:droits?|autorisations?|accès|rôle|privilèges?) (?:d[’']|de l[’']|de )(?:admin|root|super)|en tant qu[’'e] ?(?:admin|root|utilisateur racine)/i,
      es: /(?:permisos?|derechos?|acceso|rol|privilegios?) de (?:admin|root|super)|\bcomo (?:admin|root|usuario raíz)/i,
      pt: /(?:permiss\w+|direitos?|acesso|role|privilégios?) de (?:admin|root|super)|\bcomo (?:admin|root|usuário root)/i,
      it: /(?:permess\w+|diritt\w+|access\w+|ruolo|privilegi\w*) (?:di |da |d[’'])?(?:admin|ammin|root|super)|\bcome (?:admin|ammin|root|utente root)/i,
      ja: /管理者(?:の)?(?:権限|アクセス|ロール)|ルート権限|(?:管理者|ルートユーザー)として/,
      zh: /管理员(?:的)?(?:权限|访问|角色)|根权限|以(?:管理员|根用户)/,
    },
  },
  {
    kind: 'unavailable',
    ofOurs: /\bavailable\b|\boffered\b|\bdown\b|\boutage\b|\bretired\b/i,
    says: {
      en: /\b(?:is|are|was|were) (?:\w+ )?(?:down|unavailable|offline|overloaded|retired|gone|broken|unreachable)\b|\bnot (?:\w+ )?(?:offered|available|supported|reachable)\b|\boutage\b|\bout of service\b/i,
      de: /nicht (?:verfügbar|angeboten|unterstützt|erreichbar)|störung|ausgefallen|überlastet/i,
      fr: /(?:pas|in)[- ]?disponible|en panne|surchargé|pas (?:proposé|pris en charge)|hors service/i,
      es: /no (?:está|es) (?:disponible|compatible)|caíd[oa]|fuera de servicio|sobrecargad/i,
      pt: /(?:não está|in)\s?disponível|fora d[eo] (?:ar|serviço)|sobrecarregad/i,
      it: /non (?:è|sono) (?:disponibil|supportat)|fuori servizio|sovraccaric/i,
      ja: /利用(?:でき|不可)|提供されていません|障害|停止して/,
      zh: /不可用|无法使用|不提供|故障|宕机|停止服务/,
    },
  },
  {
    // Nothing allows it, and no policy is why.
    kind: 'policyDenies',
    ofOurs: /explicit/i,
    says: {
      en: /\b(?:because|on account|by reason) of (?:the |a |your |its )?(?:[\w-]+ ){0,2}(?:policy|statement|SCP|boundary|endpoint)\b|\bdue to (?:the |a |your )?(?:[\w-]+ ){0,2}(?:policy|statement|SCP|boundary)\b|\bbecause (?:the|your|this|that|its) (?:model|role|account|region|key|function|profile)\b(?![^.;]*\b(?:no|not|lacks?|without|allow\w*|polic\w+|permission|statement|missing|may)\b)/i,
      de: /\b(?:wegen|aufgrund) (?:der |einer |deiner )?(?:[\w-]+ )?(?:richtlinie|policy|SCP|anweisung|grenze)/i,
      fr: /(?:à cause|en raison) (?:de |d[’'])(?:la |une |votre )?(?:[\w-]+ )?(?:politique|SCP|instruction|limite)/i,
      es: /\b(?:por|debido a|a causa de) (?:la |una |tu )(?:[\w-]+ )?(?:política|SCP|declaración)/i,
      pt: /\b(?:por causa d[aeo]|devido à|pela) (?:uma |sua )?(?:[\w-]+ )?(?:política|policy|SCP|instrução)/i,
      it: /(?:a causa|per colpa) (?:della |di una |dell[’'])(?:[\w-]+ )?(?:policy|SCP|istruzione)/i,
      ja: /ポリシー[^。、]{0,40}(?:のため|によって|により|のせいで)[^。]{0,30}拒否/,
      zh: /(?:因为?|由于|被)[^，。]{0,6}策略[^，。]{0,40}(?:拒绝|阻止)/,
    },
  },
  {
    kind: 'wrong',
    ofOurs: /\bwrong\b|\bmisspel|\binvalid\b|\bnot valid\b|\bspelled\b/i,
    says: {
      en: /\b(?:is|are|was|were) (?:\w+ )?(?:wrong|misspelled|incorrect|invalid|malformed|mistaken)\b/i,
      de: /\b(?:falsch|ungültig|fehlerhaft)/i,
      fr: /(?:\bfau(?:x|sse)\b|incorrect|invalide|erroné)/i,
      es: /incorrect|inválid|equivocad|erróne/i,
      pt: /incorret|inválid|errad/i,
      it: /sbagliat|errat|non valid/i,
      ja: /間違|誤って|無効/,
      zh: /错误|有误|无效|不正确/,
    },
  },
  {
    kind: 'unproven',
    ofOurs: /not (?:been )?(?:proven|checked)|could not be (?:proven|checked|decided)/i,
    says: {
      en: /\bnothing (?:was|has been|is) (?:checked|proven|read|decided|seen)\b|\b(?:proof|check|fix) (?:has |was )?(?:failed|fails|unproven)\b|\bno model access\b|\bthe role is (?:a|an|the|no) (?:user|group|account|session|service|key)\b/i,
      de: /nichts wurde (?:geprüft|gelesen)|(?:nachweis|prüfung|beweis)[^.]{0,20}(?:gescheitert|fehlgeschlagen)/i,
      fr: /rien n[’'](?:a été|est) (?:vérifié|lu)|(?:preuve|vérification)[^.]{0,20}échoué/i,
      es: /nada se (?:comprobó|verificó|leyó)|(?:prueba|comprobación)[^.]{0,20}(?:fall|fracas)/i,
      pt: /nada foi (?:verificad|lid)|(?:prova|verificação)[^.]{0,20}falh/i,
      it: /niente è stato (?:verificat|lett)|(?:prova|verifica)[^.]{0,20}fallit/i,
      ja: /(?:証明|検証|確認)(?:に|は)失敗|何も(?:確認|検証)/,
      zh: /(?:证明|验证|检查)[^。]{0,6}失败|什么(?:都|也)没有?(?:检查|验证)/,
    },
  },
  {
    kind: 'wholeService',
    ofOurs: /\b(?:whole service|full access|every action)\b/i,
    says: {
      en: never,
      de: /(?:ganze[nrms]?|gesamte[nrms]?|komplette[nrms]?) (?:dienst|service|konto|bedrock)|vollzugriff|uneingeschränkt/i,
      fr: /tout(?: le|e la)? (?:service|compte)|service (?:entier|complet)|accès (?:complet|total|intégral)/i,
      es: /todo (?:el )?(?:servicio|bedrock)|servicio (?:entero|completo)|acceso (?:completo|total|pleno)/i,
      pt: /todo o (?:serviço|bedrock)|serviço inteiro|acesso (?:completo|total|pleno)/i,
      it: /tutto il (?:servizio|bedrock)|intero servizio|accesso (?:completo|totale|pieno)/i,
      ja: /サービス全体|フルアクセス|すべての(?:アクション|権限)/,
      zh: /整个服务|完全访问|全部权限|所有(?:操作|权限)/,
    },
  },
  {
    // The change goes into a policy of whoever calls; what a model or a key "has" is none.
    kind: 'elsewhere',
    ofOurs: /\bpolicy of (?:the )?(?:model|function)\b/i,
    says: {
      en: never,
      de: /(?:richtlinie|policy) (?:des|eines|vom) (?:modell|profil|dienst)|(?:erlaubt|gilt für|umfasst) auch|auch (?:das profil|andere)/i,
      fr: /politique (?:du|d[’']un) (?:modèle|profil|service)|(?:permet|autorise|couvre) (?:aussi|également)/i,
      es: /política (?:del|de un) (?:modelo|perfil|servicio)|(?:permite|autoriza|cubre) también/i,
      pt: /política (?:do|de um) (?:modelo|perfil|serviço)|(?:permite|autoriza|cobre) também/i,
      it: /policy (?:del|di un) (?:modello|profilo|servizio)|(?:consente|autorizza|copre) anche/i,
      ja: /モデルのポリシー|プロファイルも(?:許可|含)/,
      zh: /模型的策略|(?:也|还)允许/,
    },
  },
  {
    kind: 'belongs',
    ofOurs: never,
    says: {
      en: never,
      de: /gehört|(?:schlüsselrichtlinie|richtlinie des (?:schlüssels|buckets)) (?:nennt|kennt)/i,
      fr: /appartien|politique de (?:la )?clé (?:nomme|cite)/i,
      es: /pertenece|política de (?:la )?clave (?:nombra|menciona)/i,
      pt: /pertence|política da chave (?:nomeia|menciona)/i,
      it: /appartiene|policy della chiave (?:nomina|menziona)/i,
      ja: /に属し|キーポリシーは[^。]*指定しています/,
      zh: /属于|密钥策略(?:已)?指定/,
    },
  },
  {
    kind: 'atOnce',
    ofOurs: /\b(?:at once|immediately)\b/i,
    says: {
      en: never,
      de: /\b(?:sofort|umgehend|unverzüglich|dringend|gleich jetzt)/i,
      fr: /tout de suite|immédiat|sans attendre|urgen/i,
      es: /enseguida|inmediat|de inmediato|ahora mismo|urgen/i,
      pt: /agora mesmo|imediat|já já|urgen/i,
      it: /\bsubito\b|immediat|urgen/i,
      ja: /すぐに|直ちに|至急|今すぐ/,
      zh: /立即|立刻|马上|紧急/,
    },
  },
  {
    // Where what comes after was not decided, the change is not said to be enough.
    kind: 'enough',
    ofOurs: never,
    says: {
      en: never,
      de: /reicht|\bgenügt|\bausreichend/i,
      fr: /\bsuffi/i,
      es: /\bbasta|\bsuficiente/i,
      pt: /\bbasta|\bsuficiente/i,
      it: /\bbasta|\bsufficiente/i,
      ja: /十分です|だけで(?:よい|十分|足り)/,
      zh: /足够|就够|即可/,
    },
  },
  {
    // No permission is at fault: who calls is none of it.
    kind: 'roleAtFault',
    ofOurs: /\b(?:role|user|principal)\b/i,
    says: {
      en: never,
      de: /\b(?:rolle|benutzer)\b/i,
      fr: /\b(?:rôle|utilisateur)/i,
      es: /\b(?:rol|usuario)\b/i,
      pt: /\b(?:role|função|usuário)\b/i,
      it: /\b(?:ruolo|utente)\b/i,
      ja: /ロール|ユーザー/,
      zh: /角色|用户/,
    },
  },
  {
    // Another kind of policy denies, not the caller's own.
    kind: 'ownDenies',
    ofOurs: /identity(?:-based)? policy[^.]*explicit/i,
    says: {
      en: never,
      de: /(?:richtlinie|policy) (?:der rolle|des benutzers)[^.]*(?:verweiger|lehnt|verbiet|blockier)/i,
      fr: /politique (?:du rôle|de l[’']utilisateur)[^.]*(?:refus|interdi|bloqu)/i,
      es: /política (?:del rol|del usuario)[^.]*(?:denieg|rechaz|bloque|prohíb)/i,
      pt: /política (?:da role|do usuário)[^.]*(?:neg|recus|bloque|proíb)/i,
      it: /policy (?:del ruolo|dell[’']utente)[^.]*(?:nega|rifiut|blocc|viet)/i,
      ja: /ロールのポリシー[^。]*拒否/,
      zh: /角色的策略[^。]*拒绝/,
    },
  },
];
