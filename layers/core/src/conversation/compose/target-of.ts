/** Where a policy goes that is wished for; a resource's own by what it guards. */
export type Target =
  | 'trust'
  | 'bucket'
  | 'key'
  | 'function'
  | 'queue'
  | 'topic'
  | 'secret'
  | 'repository'
  | 'serviceControl'
  | 'permissionsBoundary'
  | 'resourceControl'
  | 'vpcEndpoint'
  | 'dataAccess'
  | 'network'
  | 'identity';

/** The policies of a resource itself, which let somebody in. */
export const ownPolicies = [
  'trust',
  'bucket',
  'key',
  'queue',
  'topic',
  'secret',
  'function',
] as const satisfies readonly Target[];

/** The kind of policy that plain letters name; null: none is named, not even "policy". */
export const targetOf = (plain: string): Target | null => targets.find(([, words]) => words.test(plain))?.[0] ?? null;

const targets: readonly (readonly [Target, RegExp])[] = [
  [
    'dataAccess',
    /data[- ]access[- ]polic|datenzugriffsrichtlinie|(?:politique|strategie) d'acces aux donnees|politica de acceso a (?:los )?datos|politica de acesso a(?:os)? dados|(?:policy|criteri\w*) di accesso ai dati|データアクセス ?ポリシー|数据访问策略/,
  ],
  [
    'network',
    /(?:opensearch|aoss|serverless|collection|sammlung|coleccion|colecao|collezione|コレクション|集合).{0,60}(?:network[- ]polic|netzwerkrichtlinie|politique reseau|politica de red|politica de rede|policy di rete|ネットワーク ?ポリシー|网络策略)|(?:network[- ]polic|netzwerkrichtlinie|politique reseau|politica de red|politica de rede|policy di rete|ネットワーク ?ポリシー|网络策略).{0,80}(?:opensearch|aoss|serverless|collection|sammlung|coleccion|colecao|collezione|コレクション|集合)/,
  ],
  [
    'resourceControl',
    /\brcps?\b|resource control polic|リソースコントロールポリシー|资源控制策略|politica de control de recursos|politique de controle des ressources/,
  ],
  [
    'trust',
    /\brole(?:'s)? trust\b|\b(?:write|give|need|draft|make)\b[^.;\n]{0,30}\btrust (?:for|of|so)\b|trust (?:policy|policies|relationship|document|statement)|\btrust\b.{0,20}\bpolicy|assumerolepolicydocument|vertrauens(?:richtlinie|beziehung|stellung)\w*|(?:politique|relation|strategie) (?:d'approbation|de confiance)|(?:politica|relacion|directiva) de confianza|(?:politica|relacao|relacionamento) de confianca|(?:policy|criteri\w*|relazione) di (?:trust|attendibilita|fiducia)|信頼ポリシー|信頼関係|信任策略|信任关系/,
  ],
  [
    'serviceControl',
    /\bscps?\b|service control polic|service-control|サービスコントロールポリシー|服务控制策略|politica de control de servicios|politique de controle des services/,
  ],
  [
    'permissionsBoundary',
    /permissions? boundar|\bboundary (?:that|which|for|so that|policy|capping)\b|berechtigungsgrenze|limite d'autorisations|limite de (?:permisos|permissoes)|(?:アクセス許可|権限)の?境界|パーミッション ?バウンダリ|权限边界/,
  ],
  [
    'vpcEndpoint',
    /endpoint[- ]polic|endpunkt-?richtlinie|politique (?:de|du) (?:point de terminaison|endpoint|vpc endpoint)|politica (?:de|del|do) (?:vpc )?endpoint|policy (?:del|dell'|di) ?(?:vpc )?endpoint|エンドポイント ?ポリシー|(?:终端节点|端点)策略/,
  ],
  [
    'bucket',
    /bucket[- ]?(?:polic|richtlinie)|bucketpolicy|politique (?:de|du) (?:bucket|compartiment)|politica (?:de|del|do|da) (?:bucket|balde)|policy (?:del|di|for (?:the|my|our)|of (?:the|my|our)) (?:s3 )?bucket|バケット ?ポリシー|桶策略/,
  ],
  [
    'key',
    /\bkey[- ]?polic|schlusselrichtlinie|key-policy|politique (?:de|de la|du) cle|politica (?:de|de la|da|do) (?:clave|chave)|policy della chiave|キー ?ポリシー|密钥策略|\bmy kms key\b/,
  ],
  [
    'queue',
    /queue[- ]?polic|politique de (?:la )?file|politica de (?:la cola|fila)|policy della coda|キュー ?ポリシー|队列策略/,
  ],
  [
    'topic',
    /topic[- ]?polic|politique de (?:la )?rubrique|politica del? (?:tema|topico|topic)|トピック ?ポリシー|主题策略/,
  ],
  [
    'secret',
    /secret(?:'s)? (?:resource )?polic|resource[- ](?:based )?polic\w*.{0,30}\bsecret|シークレットの(?:リソース)?ポリシー/,
  ],
  [
    'repository',
    /(?:\becr\b|repository|repo)[- ](?:repository )?(?:resource )?polic|repository-?richtlinie|politique (?:de|du) (?:depot|repository|referentiel)|politica (?:de|del|do) (?:repositorio|repository)|policy (?:del|di) repository|リポジトリ ?ポリシー|(?:存储库|仓库)策略/,
  ],
  [
    'function',
    /(?:resource[- ]based|resource|function) polic|ressourcen(?:basierte[nrs]?)?[- ]?(?:richtlinie|polic)|politique basee sur (?:les|une) ressources?|politica (?:de recursos?|basada en recursos|baseada em recursos)|policy basata sulle risorse|リソースベース(?:の)?ポリシー|基于资源的策略/,
  ],
  [
    'identity',
    /^\W*(?:please |write |an? |explicit ){0,3}deny (?:for|fur|pour|para|per|statement)\b|polic(?:y|ies)|\bstatement|richtlinie|berechtigung|politique|strategie iam|politica|permis\w*|permess\w*|autori[sz]a|\bjson\b|ポリシー|策略|权限|\b(?:may|allowed to|darf|durfen|peut|peuvent|puede|pueden|pode|podem|puo|possono)\b|許可|允许/,
  ],
];
