/** What the subject is about, in eight languages: kinds of policy, and the words by which a question is ours. */
export const notionsOfAws = {
  permissionsBoundary: 'boundar*|berechtigungsgrenze*|permission boundar*|limite* d*autorisation*|limite* de permis*|limite dei permessi|limiti delle autorizzazioni|バウンダリ*|アクセス許可の境界|境界|权限边界',
  serviceControl: 'scp|scps|service control*|organization* polic*|organisation* polic*|org polic*|サービスコントロール*|服务控制*',
  resourceControl: 'rcp|rcps|resource control*|リソースコントロール*|资源控制*',
  session: 'session polic*|sitzungsrichtlin*|politique* de session|politica* de ses*|policy di sessione|セッションポリシー|会话策略',
  vpcEndpoint: 'endpoint polic*|vpc endpoint*|vpce|endpunkt*|エンドポイント*|终端节点*',
  resource: 'bucket polic*|key polic*|resource polic*|resource-based*|trust polic*|trust|vertrauensrichtlin*|politique de confiance|politica de confianza|politica de confianca|policy di trust|バケットポリシー|キーポリシー|信頼ポリシー|存储桶策略|密钥策略|信任策略',
  trust: 'trust*|vertrau*|confiance|confianza|confianca|fiducia|信頼|信任',
  role: 'role|roles|rolle*|rol|roles|ruol*|funcao|papel|ロール|角色',
  region: 'region*|regione*|regiao|regioes|リージョン|区域|地区',
  model: 'model|models|modell*|modele*|modelo*|modello|modelli|モデル|模型|nova|llama|claude|titan|mistral|cohere|haiku|sonnet|opus|deepseek',
  subject: `aws|amazon|iam|bedrock|bedrok|lambda|lamda|s3|bucket|agent*|knowledge base*|kb|polic*|permission*|permissions|embedding*|vector*|guardrail*|kms|key|api gateway|gateway|opensearch|sso|identity center|group|groups|user|users|credential*|arn|sts|assume*|saml|oidc|okta|entra|cognito|passrole|cloudtrail|access analyzer|mfa|federat*|account|statement|condition*|resource|principal|secret*|deny|allow|denied|access|security|token|retrieve|rag|streaming|invoke*|endpoint*|vpc|q business|sagemaker|fargate|ecs|eks|pod|ec2|dynamodb|terraform|cloudformation|cli|sdk|boto3|langchain|marketplace|root|cross-account|least privilege|quota*|thrott*
    richtlinie*|berechtigung*|zugriff*|konto|kontos|gruppe*|benutzer*|schlussel|anmelde*|politique*|autorisation*|compte*|groupe*|utilisateur*|cle|acces|politica*|permiso*|cuenta*|grupo*|usuario*|clave|acceso|permiss*|conta|contas|usuari*|chave|acesso|permess*|autorizzazion*|gruppo|gruppi|utente|utenti|chiave|accesso
    ポリシー|権限|アクセス|アカウント|グループ|ユーザー|バケット|エージェント|ナレッジベース|キー|認証|策略|权限|访问|账户|帐户|账号|用户|组|存储桶|代理|知识库|密钥|认证|凭证|角色`,
  software: 'function|functions|pipeline|container|notebook|deployment|api|script|app|application|code|server|chatbot|bot|service|funktion|fonction|funcion|funcao|funzione|anwendung|application|aplicacion|aplicacao|applicazione|関数|アプリ|函数|应用|程序',
  deictic: `it|this|that|these|those|the fix|my|our|here|same|the error|the problem|the issue|das|dies*|mein*|unser*|es|dafur|damit|ca|cela|ce|cette|mon|ma|notre|eso|esto|ese|esta|mi|nuestro|isso|isto|esse|meu|minha|nosso|questo|questa|quello|mio|mia|nostro|これ|それ|この|その|这|那|它|我的|我们`,
} as const;
