/** Words that only somebody asking about access on AWS uses. */
export const subjectWords: readonly string[] = [
  'aws', 'iam', 'bedrock', 'lambda', 's3', 'bucket', 'arn', 'scp', 'rcp', 'sts', 'kms', 'ec2', 'ecs', 'eks', 'vpc', 'mfa', 'saml', 'oidc', 'sso', 'cognito', 'okta', 'entra', 'pingone', 'pingfederate', 'cloudtrail', 'access analyzer', 'api gateway', 'terraform', 'cloudformation', 'opensearch', 'guardrail', 'identity center', 'q business', 'agentcore', 'knowledge base', 'inference profile', 'passrole', 'assumerole', 'access denied', 'accessdenied', 'not authorized', 'least privilege', 'permissions boundary', 'trust policy', 'service control', 'access key', 'credentials', 'permission', 'permissions', 'policy simulator', 'federation', 'abac', 'rbac', 'wildcard', 'confused deputy', 'external id', 'retrieveandgenerate', 'invokemodel', 'notaction', 'notresource', 'notprincipal', 'ifexists', 'forallvalues', 'foranyvalue', 'stringequals', 'stringlike', 'privatelink', 'secrets manager', 'awsreservedsso', 'administratoraccess', 'imdsv1', 'imdsv2', 'presigned url', 'break glass', 'instance profile', 'sigv4', 'privilege escalation', 'invokeagent', 'converse api', 'dynamodb', 'sqs', 'sns',
  'berechtigung', 'berechtigungen', 'wissensdatenbank', 'vertrauensrichtlinie', 'zugangsdaten', 'anmeldeinformationen', 'zugriffsschlüssel',
  'base de connaissances', 'identifiants', 'moindre privilège', 'droits d\'accès',
  'credenciales', 'permiso', 'permisos', 'base de conocimiento', 'privilegio', 'credenciais', 'permissão', 'permissões', 'base de conhecimento',
  'permessi', 'permesso', 'autorizzazioni', 'credenziali', 'privilegio minimo',
  'プリンシパル', 'ポリシー', 'ロール', '権限', 'アクセスキー', '認証情報', 'ナレッジベース', 'ガードレール', 'アクセス許可', '推論プロファイル', 'アカウント', 'バケット',
  '权限', '策略', '角色', '凭证', '访问密钥', '知识库', '护栏', '存储桶', '账户', '账号',
];

/** Words that belong to the subject and to everyday life: two of them tell as much as one of the others. */
export const sharedWords: readonly string[] = [
  'role', 'roles', 'policy', 'policies', 'user', 'users', 'group', 'groups', 'account', 'accounts', 'model', 'agent', 'key', 'keys', 'access', 'region', 'session', 'login', 'log in', 'sign in', 'sign-in', 'corporate', 'membership', 'token', 'allow', 'deny', 'denied', 'allowed', 'principal', 'resource', 'action', 'condition', 'statement', 'root', 'admin', 'administrator', 'tag', 'tags', 'encrypt', 'endpoint', 'organization', 'service', 'federated', 'identity', 'authorization', 'authentication', 'boundary', 'embedding', 'embeddings', 'prompt', 'prompts', 'flow', 'streaming', 'quota', 'throttling', 'sid', 'effect', 'version', 'wildcards', 'json', 'secret', 'certificate', 'pipeline', 'github',
  'rechte', 'rechteproblem', 'limit', 'upload', 'chatbot', 'permit', 'rights', 'rolle', 'rollen', 'richtlinie', 'richtlinien', 'benutzer', 'gruppe', 'konto', 'modell', 'schlüssel', 'zugriff', 'anmelden', 'ablehnung', 'bedingung', 'organisation',
  'rôle', 'rôles', 'politique', 'politiques', 'utilisateur', 'groupe', 'compte', 'modèle', 'clé', 'clés', 'accès', 'refus', 'droits', 'autorisation',
  'rol', 'política', 'políticas', 'usuario', 'usuarios', 'grupo', 'cuenta', 'modelo', 'clave', 'claves', 'acceso', 'denegación', 'etiqueta', 'etiquetas', 'usuário', 'conta', 'chave', 'chaves', 'acesso', 'função', 'negação',
  'ruolo', 'ruoli', 'utente', 'utenti', 'gruppo', 'modello', 'chiave', 'chiavi', 'accesso', 'rifiuto',
  'ユーザー', 'グループ', 'モデル', 'エージェント', 'アクセス', '許可', '拒否', '認証', '条件', 'リージョン', '用户', '模型', '代理', '访问', '拒绝', '允许', '登录', '区域', '密钥', '条件',
];
