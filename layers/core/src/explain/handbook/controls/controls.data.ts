/**
 * What each control of AWS does and does not, for what people believe of one: `limits` and never grants; `grants`; `checks` something
 * else than permissions (content, network, identity); `records`. What it is called stands as in the tables of what can be seen.
 */
export type ControlKind = 'limits' | 'grants' | 'checks' | 'records';

export type ControlRow = readonly [
  id: string,
  kind: ControlKind,
  said: string,
  name: string,
  does: string,
  beside: string,
  page: string,
];

export const controls: readonly ControlRow[] = [
  ['scp', 'limits', 'scp!|scps!|service control polic|サービスコントロールポリシー|服务控制策略', 'an SCP', 'is the ceiling for every user and role of its accounts, administrators and the root user of a member account included', 'it does not bind the management account nor service-linked roles', 'scp'],
  ['rcp', 'limits', 'rcp!|rcps!|resource control polic|リソースコントロールポリシー|资源控制策略', 'an RCP', 'is the ceiling for what anybody may do to the resources of its accounts', 'it does not bind resources of the management account nor service-linked roles', 'rcp'],
  ['explicitDeny', 'limits', 'explicit den|explizite[ns]? (?:deny|verweiger|ablehn)|refus explicite|denegacion explicita|negacao explicita|(?:diniego|rifiuto|negazione) esplicit|明示的な?(?:拒否|deny)|显式(?:拒绝|deny)', 'an explicit Deny', 'wins over every Allow, whichever policy either stands in', 'it ends only where the policy that holds it is changed', 'explicit-deny'],
  ['boundary', 'limits', 'boundar|berechtigungsgrenze|limite d.autorisation|limites? de permis|limite (?:delle|di) autorizz|許可境界|アクセス許可の境界|权限边界', 'a permissions boundary', 'is the ceiling of one user or role', 'what is effective is allowed by the boundary and by an identity policy both', 'boundaries'],
  ['sessionPolicy', 'limits', 'session polic|policy= ?(?:argument|parameter)|sitzungsrichtlinie|politique de session|politica de ses|criterio di sessione|セッションポリシー|会话策略', 'a session policy', 'only narrows one session', 'what is effective is allowed by the role’s policies and by the session policy both', 'session-policies'],
  ['endpointPolicy', 'limits', 'endpoint polic|endpunktrichtlinie|politique (?:du|de) point de terminaison|politica (?:del|de) (?:punto|endpoint)|politica do endpoint|policy dell.endpoint|エンドポイントポリシー|终端节点策略|端点策略', 'a VPC endpoint’s policy', 'limits what may pass through that endpoint', 'calls by another way are not touched by it', 'vpc-endpoint-policy'],
  ['blockPublic', 'limits', 'block public access|bpa!|ブロックパブリックアクセス|阻止公(?:开|有)访问', 'S3 Block Public Access', 'only switches public grants off', 'a named account or role in the bucket policy still gets in', 'block-public-access'],
  ['guardrail', 'checks', 'guardrail|garde-fou|barandilla|ガードレール|护栏', 'a guardrail', 'filters the content of prompts and answers, where a call names it', 'that every call must name it is what IAM enforces, by a Deny on `bedrock:GuardrailIdentifier`', 'guardrails'],
  ['metadataFilter', 'checks', 'metadata filter|filter(?:s|ing)? (?:on|by) metadata|metadatenfilter|filtre de metadonnees|filtro de metadat|filtro (?:sui|di) metadat|メタデータフィルタ|元数据(?:过滤|筛选)', 'a metadata filter', 'narrows what one query finds, and whoever sends the query may leave it out', 'IAM allows `bedrock:Retrieve` on the whole knowledge base, so set the filter on the server from the verified identity; for hard separation take a knowledge base for each group', 'retrieve'],
  ['systemPrompt', 'checks', 'system prompt|systemprompt|prompt (?:says|tells|instruction)|instructions? (?:says|say|tells|tell|to the (?:model|agent))|システムプロンプト|系统提示', 'a system prompt', 'asks the model for something, and a prompt injection may talk it out of it', 'the tool’s and the agent’s roles decide what can be done at all: keep them narrow, and check the end user in the tool', 'agent-to-lambda'],
  ['securityGroup', 'checks', 'security groups?|sicherheitsgruppe|groupe de securite|grupos? de segur|gruppo di sicurezza|セキュリティグループ|安全组', 'a security group', 'decides which network packets pass, by address and port', 'it knows no actions and no identities', 'vpc'],
  ['vpcEndpoint', 'checks', 'vpc endpoint|interface endpoint|privatelink|private subnet|vpc-endpunkt|vpc エンドポイント|vpcエンドポイント|终端节点', 'a VPC endpoint', 'keeps the call on AWS’s network (PrivateLink), without a way over the internet', 'only a condition on `aws:SourceVpce` makes that way the only one', 'vpc'],
  ['waf', 'checks', 'waf!|web application firewall', 'AWS WAF', 'drops web requests by rules on their content and rate', 'it knows nothing of AWS’s actions behind the API', 'user-to-api'],
  ['mfa', 'checks', 'mfa!|multi factor|zwei faktor|多要素|多因素', 'MFA', 'proves better who signs in', 'only a condition on `aws:MultiFactorAuthPresent` makes a permission depend on it', 'mfa'],
  ['apiKey', 'checks', 'bedrock api keys?|api keys?|bearer token|api-schlussel|cles? api|claves? (?:de )?api|chaves? (?:de )?api|chiav[ei] api|api ?キー|api ?密钥', 'a Bedrock API key', 'only says who calls: a long-term key acts as its IAM user, a short-term key with the permissions of the session that made it', 'each call needs `bedrock:CallWithBearerToken` besides (at the Mantle endpoint `bedrock-mantle:CallWithBearerToken`), and an SCP can deny both', 'bedrock-api-keys'],
  ['federation', 'checks', 'cognito|identity cent(?:er|re)|sso!|saml|entra|okta|single sign|corporate (?:login|credentials)|signed? in with', 'signing in', 'proves who somebody is', 'what they may do stands in the policies of the role (or permission set) they get', 'authentication'],
  ['authorizer', 'checks', 'authori[sz]er|autorizador|オーソライザー|授权方', 'an authorizer of API Gateway', 'decides who may call the API', 'what the function behind it may do stands in its execution role', 'api-authorizers'],
  ['encryption', 'checks', 'encrypt|verschlussel|chiffr|cifra|criptograf|crittograf|暗号|加密', 'encryption with a KMS key', 'is a second lock: reading needs `kms:Decrypt` on the key besides', 'who may read the data itself is decided by its own policies', 'kms'],
  ['modelAccess', 'checks', 'model access|modellzugriff|acces aux modeles|acceso a(?:l)? modelo|acesso a(?:o)? modelo|accesso ai modelli|モデルアクセス|模型访问', 'access to a model', 'is a matter of the whole account (agreement, subscription, use-case form)', 'each caller still needs `bedrock:InvokeModel` on the model', 'model-access'],
  ['trust', 'checks', 'trust polic|vertrauensrichtlinie|politique d.approbation|politique de confiance|politica de confianza|politica de confianca|policy di attendibilita|policy di trust|信頼ポリシー|信任策略', 'a trust policy', 'only says who may assume the role', 'what the role may do stands in its permissions policies', 'trust'],
  ['passRole', 'checks', 'passrole', '`iam:PassRole`', 'only lets somebody hand that role to a service', 'the service’s own action and the role’s trust policy are asked besides', 'passrole'],
  ['cloudtrail', 'records', 'cloudtrail', 'CloudTrail', 'records calls after they were decided', 'it stops none', 'cloudtrail'],
  ['invocationLog', 'records', 'invocation logging|invocation log|aufrufprotokoll|呼び出しログ|调用日志', 'model invocation logging', 'records prompts and answers', 'it stops none', 'invocation-logs'],
  ['analyzer', 'records', 'access analyzer', 'IAM Access Analyzer', 'reports what policies open', 'it changes and blocks nothing', 'access-analyzer'],
  ['admin', 'grants', 'administratoraccess|admin(?:istrator)?!|admins!|administrateur|administrador|amministratore|full access|[a-z]*fullaccess|poweruser|管理者|管理员', '`AdministratorAccess`', 'is one Allow in an identity policy', 'an explicit Deny, an SCP, an RCP, a boundary, a session policy, a VPC endpoint’s policy, a key’s or bucket’s own policy or missing access to the model can still refuse', 'administrator-access'],
  ['root', 'grants', 'root!|root user|ルートユーザー|根用户', 'the root user', 'is bound by no IAM policy of its own account', 'an SCP binds it in a member account, and a resource’s own Deny too', 'root'],
  ['resourcePolicy', 'grants', 'resource (?:based )?polic|bucket polic|key polic|ressourcenrichtlinie|bucket-richtlinie|politique (?:du|de) (?:bucket|compartiment|ressource)|politica (?:del|de) (?:bucket|recurso)|politica do (?:bucket|recurso)|policy del bucket|リソースベース|リソースポリシー|バケットポリシー|资源策略|存储桶策略', 'a resource’s own policy', 'lets the principals in that it names', 'within one account that alone suffices (not for a KMS key’s user or a role’s trust the other way round); across accounts the caller’s identity policy must allow too', 'resource-policies'],
  ['identityPolicy', 'grants', 'identity polic|iam polic|inline polic|managed polic|identitatsrichtlinie|iam-richtlinie|politique (?:iam|d.identite)|politica (?:de )?(?:iam|identidad|identidade)|policy iam|アイデンティティベース|iam ?ポリシー|身份策略|iam ?策略', 'an identity policy', 'allows what it names to the user or role that carries it', '', 'identity-policies'],
];
