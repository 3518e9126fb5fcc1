/** What makes an answer wrong wherever it stands; phrases as in `needs.data.ts`. */
export type Fault = {
  readonly said: readonly string[];
  readonly weight: number;
  readonly because: string;
  /** Only where the question says one of these. */
  readonly asked?: readonly string[];
  /** Not where the question says one of these. */
  readonly unlessAsked?: readonly string[];
  /** Not where the answer says one of these as well. */
  readonly unless?: readonly string[];
};

// "An SCP in the organization allowing …", "a boundary on the role that allows …".
const allowingLimits = ['scp', 'service control policy', 'rcp', 'resource control policy', 'boundary'].flatMap((limit) =>
  ['', ' in *', ' on *', ' at *', ' of *', ' for *'].flatMap((place) =>
    ['allowing', 'that allows', 'which allows', 'granting', 'that grants', 'which grants', 'with an allow'].map((verb) => `${limit}${place} ${verb}`),
  ),
);
// "Eine SCP in Konto A, die … erlaubt."
const allowingElsewhere = ['scp', 'rcp', 'boundary'].flatMap((limit) => ['erlaubt', 'autorise', 'permite', 'autoriza', 'consente', 'permette', 'zezwala', 'を許可', '允许'].map((verb) => `${limit} * ${verb}`));
// "SCPs do not apply to roles": they bind everybody of a member account.
const unbound = ['scp', 'scps', 'service control policies', 'an scp', 'the scp'].flatMap((limit) =>
  ['do not apply to', 'does not apply to', "don't apply to", "doesn't apply to", 'do not affect', 'does not affect', "don't affect", "doesn't affect", 'do not limit', 'does not limit', 'do not restrict', 'does not restrict'].flatMap((verb) =>
    ['roles', 'iam roles', 'users', 'iam users', 'administrators', 'admins', 'the root user', 'root users', 'assumed roles'].map((whom) => `${limit} ${verb} ${whom}`),
  ),
);
const otherPolicies = ['identity policy', 'identity-based policy', 'role policy', 'bucket policy', 'key policy', 'resource policy', 'resource-based policy', 'trust policy'];
// Its aliases begin so, whichever service it is of.
const managedKeys = ['s3', 'ebs', 'rds', 'sqs', 'sns', 'ssm', 'es', 'glue', 'lambda', 'backup', 'kinesis', 'dynamodb', 'secretsmanager', 'elasticfilesystem', 'sagemaker'].map((service) => `aws/${service}`);

export const faults: readonly Fault[] = [
  { said: allowingElsewhere, unless: ['only', 'nie', 'nicht', 'kein', 'keine', 'pas', 'no', 'não', 'non', 'nur', 'seulement', 'solo', 'apenas', 'tylko', '不允许', '許可しない', ...otherPolicies], weight: 4, because: 'SCPs, RCPs and boundaries grant nothing, they only limit' },
  { said: allowingLimits, unless: ['only', ...otherPolicies], unlessAsked: ['restrict', 'restricts', 'limit', 'limits', 'prevent', 'prevents', 'block', 'blocks', 'forbid', 'only the', 'only in'], weight: 8, because: 'SCPs, RCPs and boundaries grant nothing, they only limit' },
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html
  { said: unbound, unless: ['management account', 'service-linked', 'outside', 'other organizations', 'external', 'another organization'], weight: 6, because: 'SCPs bind every user and role of a member account, its root user too' },
  // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html
  { said: ['administratoraccess does not include', "administratoraccess doesn't include", 'administratoraccess does not cover', 'administratoraccess does not contain', 'administratoraccess excludes', 'administratoraccess lacks'], weight: 4, because: '`AdministratorAccess` allows every action of every service' },
  // https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-cmk
  { said: ['aws managed key', 'aws-managed key', 'aws managed kms key', ...managedKeys], asked: ['another account', 'other account', 'different account', 'cross-account', 'across accounts', 'external account', 'account a', 'account b', 'accounts', 'anderes konto', 'anderen konto', 'kontoübergreifend', 'autre compte', 'otra cuenta', 'outra conta', 'altro account', '別のアカウント', '另一个账户', '其他账户'], unless: ['customer managed', 'customer-managed', 'instead of', 'rather than', 'vom kunden verwaltet', 'kundenverwaltet', 'kundenverwalteten'], weight: 4, because: 'the key policy of an AWS managed key cannot be changed, so nobody of another account gets in by it' },
  { said: ['execution role must trust bedrock', 'execution role trusts bedrock', 'execution role must trust the agent', "execution role's trust policy * bedrock", 'function’s execution role trusts bedrock'], weight: 9, because: 'the function’s execution role trusts `lambda.amazonaws.com`; Bedrock is let in by the function’s own resource policy' },
  { said: ['in a vpc', 'inside a vpc', 'into a vpc', 'in the vpc', 'in the same vpc'], unlessAsked: ['vpc', 'vpcs', 'subnet', 'subnets', 'endpoint', 'endpoints', 'private', 'privately', 'privatelink', 'network', 'netzwerk', 'privat', 'réseau', 'privé', 'red', 'privado', 'privada', 'rede', 'rete', 'privata', 'internet', 'timeout', 'times out', 'ネットワーク', 'プライベート', '网络', '私有'], weight: 3, because: 'no network place is asked for by that: it is a matter of permissions' },
  { said: ['access keys', 'access key', 'secret key', 'long-term credentials', 'hardcode', 'hard-code', '密钥写进', '把密钥', '写进代码', '硬编码', 'コードに埋め込', 'コードに書', 'im code', 'dans le code', 'en el código', 'no código', 'nel codice', 'schlüssel im', 'clés dans', 'claves en', 'embed credentials', 'credentials in the code', 'zugriffsschlüssel', 'zugangsschlüssel', 'clés d\'accès', 'claves de acceso', 'chaves de acesso', 'chiavi di accesso', 'アクセスキー', '访问密钥', '密钥写在'], weight: 3, because: 'long-term keys leak and never expire; a role gives temporary credentials' },
  { said: ['root user', 'root credentials', 'root account', 'root access', 'use root', 'root-benutzer', 'utilisateur racine', 'compte root', 'usuario root', 'usuario raíz', 'usuário root', 'utente root', 'ルートユーザー', 'root 用户', 'root用户', '根用户'], weight: 3, because: 'the root user is for a few account tasks only, never for work' },
  { said: ['public', 'publicly', 'principal "*"', 'disable block public', 'anonymous', 'everyone', 'öffentlich', 'publique', 'público', 'pública', 'pubblico', 'pubblica', '公開', '公开'], weight: 3, because: 'it opens the resource to everybody' },
  { said: ['administratoraccess', 'administrator access', 'admin access', 'full access', 'fullaccess', 'poweruseraccess', 'all permissions', 'resource "*"', 'all resources', '"*"', 'administratorrechte', 'droits d\'administrateur', 'permisos de administrador', 'permissões de administrador', 'permessi di amministratore', '管理者権限', '管理员权限'], weight: 2.5, because: 'far more than is needed, and no Allow helps against a Deny' },
  { said: ['iam user per', 'iam user for each', 'iam users for each', 'iam user for every', 'one iam user', 'an iam user for', 'create iam users', 'create an iam user', 'iam users in each', 'iam users in every', 'user in every account', 'benutzer pro', 'benutzer für jeden', 'utilisateur iam par', 'utilisateur iam pour chaque', 'usuario de iam por', 'usuario iam para cada', 'usuário do iam para cada', 'utente iam per ogni', 'utenti iam in ogni', '每个员工', 'ごとにiamユーザー', 'ごとに iam ユーザー'], weight: 2.5, because: 'IAM users carry long-term credentials and have to be kept one by one' },
  { said: ['shared iam user', 'share the credentials', 'share credentials', 'shared user', 'share one', 'same credentials', 'share the password', 'gemeinsamer benutzer', 'utilisateur partagé', 'usuario compartido', 'usuário compartilhado', 'utente condiviso', '共有ユーザー', '共享用户'], weight: 3, because: 'shared credentials leave nobody responsible' },
  { said: ['allow overrides', 'allow always overrides', 'overrides an explicit deny', 'overrides explicit deny', 'override an explicit deny', 'overrides the deny', 'overrides a deny', 'most specific', 'more specific', 'last policy', 'first policy', 'order of', 'most permissive', 'most recent', 'allowed by default', 'requests are allowed', 'default allow', 'allow wins', 'standardmäßig erlaubt', 'autorisées par défaut', 'permitidas por defecto', 'permitidas por padrão', 'consentite per impostazione predefinita', '既定で許可', 'デフォルトで許可', '默认允许'], weight: 4, because: 'an explicit Deny wins over every Allow, the default is deny, and neither order nor specificity counts' },
  { said: ['scp grants', 'scps grant', 'scp must grant', 'scp gives', 'boundary grants', 'boundary gives', 'grant permissions with an scp', 'scp to allow', 'scp that grants', 'grants permissions through'], weight: 3, because: 'SCPs and boundaries grant nothing, they only limit' },
  { said: ['disable mfa', 'disable logging', 'disable encryption', 'turn off', 'remove mfa', 'remove the boundary', 'remove the scp', 'deactivate mfa'], weight: 3, because: 'it takes a protection away instead of solving the question' },
  { said: ['developer who deployed', 'to the developer', 'developer\'s user', 'developer\'s role', 'your own user', 'person who created'], weight: 2, because: 'the service or function acts as its own role, not as whoever made it' },
  { said: ['only the', 'just the', 'nur die', 'nur das', 'nur der', 'seulement', 'uniquement', 'solo la', 'solo el', 'sólo', 'apenas', 'soltanto', 'solo il', 'のみで', 'だけで', '只需', '仅需'], weight: 0.8, because: 'one part alone is not enough' },
  { said: ['only the bucket policy', 'only the user\'s policy', 'only the identity policy', 'only the resource policy', 'only the role\'s policy'], weight: 2, because: 'one side alone is not enough across accounts' },
  { said: ['vpc peering', 'vpc-peering', 'peering connection', 'transit gateway'], unlessAsked: ['peering', 'route', 'routing', 'private connectivity'], weight: 2, because: 'it joins networks: who may read what is decided by policies' },
  { said: ['security group', 'security groups', 'network acl', 'nacl', 'aws shield', 'shield', 'macie', 'guardduty', 'inspector', 'aws config', 'trusted advisor', 'waf', 'artifact', 'detective', 'cloudwatch', 'route 53', 'cloudfront', 'aws config rule'], weight: 1.5, because: 'it answers another question than who may do what' },
  { said: ['permissions boundary on the root', 'boundary on the root', 'policy to the root user', 'scp on the management account'], weight: 3, because: 'that cannot be attached, or has no effect there' },
  { said: ['email', 'e-mail', 'slack', 'share by chat', 'plain text', 'git repository', 'in the repository', 'public repository'], weight: 2.5, because: 'secrets do not belong there' },
  { said: ['daily', 'every day', 'everyday work', 'day-to-day', 'a diario', 'täglich', 'au quotidien', 'tous les jours', 'diariamente', 'todo dia', 'ogni giorno', 'quotidianamente', '日常的に', '毎日', '每天', '日常使用'], weight: 1.5, because: 'power that is needed seldom is not used daily' },
  { said: ['share it', 'share the', 'with the team', 'shared account', 'with colleagues', 'mit dem team', 'im team teilen', 'gemeinsam nutzen', 'partager', 'partagé', 'compartir', 'compartirlo', 'con el equipo', 'compartilhar', 'compartilhada', 'com a equipe', 'condividere', 'condividerlo', 'con il team', '共有する', '共有し', '共享', '共用'], weight: 2, because: 'shared credentials say no longer who acted' },
  { said: ['iam ユーザーを作', '各アカウントに iam', '每个账户创建', '每个账号', '每个员工创建', 'usuario iam en cada', 'usuarios iam en cada', 'utilisateur iam dans chaque', 'utilisateurs iam dans chaque', 'iam-benutzer in jedem', 'iam-benutzer für', 'usuário iam em cada', 'usuários iam em cada', 'utente iam in ogni', 'utenti iam in ogni'], weight: 1.5, because: 'IAM users for people mean lasting credentials in each account' },
  { said: ['it depends', 'depends on', 'kommt darauf an', 'hängt davon ab', 'ça dépend', 'dépend de', 'depende de', 'depende da', 'dipende', '場合による', '取决于', 'is ignored', 'are ignored', 'wird ignoriert', 'est ignorée', 'se ignora', 'é ignorada', 'viene ignorata', '無視され', '被忽略'], weight: 0.7, because: 'IAM decides it by its rules alone' },
];

/** What makes an answer right wherever it stands. */
export const merits: readonly Fault[] = [
  { said: ['enable mfa', 'turn on mfa', 'with mfa', 'activate mfa', 'mfa aktivieren', 'mit mfa', 'activer mfa', 'activer la mfa', 'activar mfa', 'habilitar mfa', 'ativar mfa', 'attivare mfa', 'abilitare mfa', 'mfa を有効', 'mfaを有効', '启用 mfa', '启用mfa', '开启 mfa'], weight: 1.5, because: 'a second factor protects what a password alone does not' },
  { said: ['explicit deny overrides', 'deny always overrides', 'explicit deny always', 'deny overrides', 'explicit deny wins', 'denied by default', 'implicitly denied', 'implicit deny', 'explizites deny', 'refus explicite l\'emporte', 'denegación explícita', 'negação explícita', '明示的な拒否が', '显式拒绝优先', '显式拒绝会'], weight: 3, because: 'an explicit Deny wins over every Allow, and everything is denied by default' },
  { said: ['temporary credentials', 'temporary security credentials', 'iam role', 'assume a role', 'execution role', 'instance profile', 'temporäre', 'temporaires', 'temporales', 'temporárias', 'temporanee', '一時的', '临时'], weight: 1.2, because: 'a role gives temporary credentials, nothing is stored' },
  { said: ['both', 'beide', 'les deux', 'ambas', 'ambos', 'entrambe', '両方', '两者', '双方'], weight: 1, because: 'both sides must allow' },
  { said: ['every level must allow', 'each level must allow', 'every level has to allow', 'each level has to allow', 'at every level', 'at each level', 'all levels must allow'], weight: 3, because: 'the root, each OU and the account must each allow it' },
  { said: ['both the', 'both must', 'in both accounts', 'both sides'], weight: 1.5, because: 'both sides must allow' },
  { said: ['least privilege', 'only the required', 'only for the', 'specific resource', 'for the model', 'on the model', 'specific arn'], weight: 1, because: 'it allows what is needed and nothing else' },
  { said: ['bedrock:invokemodel', 'grant bedrock:', 'add bedrock:'], weight: 1, because: 'this is the action that is asked' },
];
