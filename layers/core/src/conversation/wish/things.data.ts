import type { Verb } from './verbs.data.ts';

/** What something is done to. */
export type ThingRow = {
  readonly id: string;
  readonly service: string;
  readonly words: RegExp;
  /** How AWS's actions name it, behind the verb: `Start` + `Instances`. */
  readonly nouns: readonly string[];
  /** Its ARN, the name in the last braces; null: what is done to it names no ARN. */
  readonly arn: string | null;
  /** Where the verb means other actions than its own name says. */
  readonly does?: Partial<Record<Verb, readonly string[]>>;
  /** What else comes to the same, and is denied with it. */
  readonly denied?: Partial<Record<Verb, readonly string[]>>;
  /** The thing that holds it: "objects in the bucket". */
  readonly within?: string;
  /** Done to what lies in it, where the verb is said of the whole: "delete nothing in the bucket". */
  readonly inside?: string;
};

const s3Object = 'arn:aws:s3:::{BucketName}/*';
const keyUse = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo', 'kms:GenerateDataKey', 'kms:DescribeKey'];
/** What an administrator of a key does, who does not use it: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html */
export const keyAdministration: readonly string[] = ['kms:DescribeKey', 'kms:GetKeyPolicy', 'kms:PutKeyPolicy', 'kms:EnableKey', 'kms:DisableKey', 'kms:EnableKeyRotation', 'kms:DisableKeyRotation', 'kms:GetKeyRotationStatus', 'kms:UpdateKeyDescription', 'kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant', 'kms:TagResource', 'kms:UntagResource', 'kms:ScheduleKeyDeletion', 'kms:CancelKeyDeletion'];
const pullImage = ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer', 'ecr:BatchCheckLayerAvailability', 'ecr:GetAuthorizationToken'];
const pushImage = ['ecr:InitiateLayerUpload', 'ecr:UploadLayerPart', 'ecr:CompleteLayerUpload', 'ecr:PutImage', 'ecr:BatchCheckLayerAvailability', 'ecr:GetAuthorizationToken'];
const receive = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
// Whoever puts another configuration turns it off for a destination.
const loggingOff = ['bedrock:DeleteModelInvocationLoggingConfiguration', 'bedrock:PutModelInvocationLoggingConfiguration'];
const trailOff = ['cloudtrail:StopLogging', 'cloudtrail:DeleteTrail', 'cloudtrail:UpdateTrail', 'cloudtrail:PutEventSelectors'];
const publicBlock = ['s3:PutBucketPublicAccessBlock', 's3:PutAccountPublicAccessBlock'];

/** The narrower thing before the wider one whose word it holds. */
export const thingRows: readonly ThingRow[] = [
  { id: 'publicAccessBlock', service: 's3', words: /(?:block(?:ing)? (?:of )?)?public[- ]access(?:[- ]block)?\w*|offentliche\w* zugriff\w*|acces public|acceso publico|acesso publico|accesso pubblico|パブリックアクセス(?:の?ブロック)?|公共访问(?:阻止)?|公开访问(?:阻止)?/g, nouns: [], arn: null, does: { disable: publicBlock, delete: publicBlock, update: publicBlock, stop: publicBlock } },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html
  { id: 'invocationLogging', service: 'bedrock', words: /\b(?:bedrock )?(?:model )?invocation[- ]?log(?:ging|s)?\b|modellaufruf\w*protokoll\w*|aufrufprotokoll\w*|journalisation des (?:appels|invocations)(?: de modeles?)?|registro de (?:las? )?invocacion(?:es)?(?: de modelos?)?|registro de invocac(?:ao|oes)(?: de modelos?)?|log(?:ging)? delle invocazioni(?: dei modelli)?|(?:モデル)?呼び出し(?:の)?ログ(?:記録)?|(?:模型)?调用日志(?:记录)?/g, nouns: ['ModelInvocationLoggingConfiguration'], arn: null, does: { disable: loggingOff, stop: loggingOff, delete: loggingOff, update: ['bedrock:PutModelInvocationLoggingConfiguration'], describe: ['bedrock:GetModelInvocationLoggingConfiguration'], read: ['bedrock:GetModelInvocationLoggingConfiguration'] } },
  { id: 'objectVersion', service: 's3', words: /(?:object|file|objekt|datei)[- ]?version(?:s|en)?|versions? (?:of|d'|des?) (?:the )?objects?|versiones? de (?:los )?objetos?|versoes de objetos?|versioni degli oggetti|オブジェクト(?:の)?バージョン|对象版本/g, nouns: ['ObjectVersion'], arn: s3Object, within: 'bucket', does: { read: ['s3:GetObjectVersion'] } },
  { id: 'object', service: 's3', words: /\b(?:objects?|objekte?n?|objets?|objetos?|oggett[oi]|dateien?|fichiers?|archivos?|arquivos?|ficheiros?|documents?|dokumente?n?|documentos?|documenti?)\b|(?<!queue )\bfiles\b|オブジェクト|ファイル|ドキュメント|对象|文件(?!夹)|文档/g, nouns: ['Object'], arn: s3Object, within: 'bucket', does: { read: ['s3:GetObject'], describe: ['s3:GetObject'], list: ['s3:ListBucket'], write: ['s3:PutObject'], create: ['s3:PutObject'], update: ['s3:PutObject'], copy: ['s3:GetObject', 's3:PutObject'], tag: ['s3:PutObjectTagging'], share: ['s3:PutObjectAcl'] } },
  { id: 'bucket', service: 's3', words: /\bbuckets?\b|\bcompartiments?\b|\bs3:\/\/|バケット|存储桶|桶/g, nouns: ['Bucket'], arn: 'arn:aws:s3:::{BucketName}', inside: 'object', does: { read: ['s3:GetObject', 's3:ListBucket'], list: ['s3:ListBucket'], write: ['s3:PutObject'], copy: ['s3:GetObject', 's3:PutObject'] } },
  { id: 'item', service: 'dynamodb', words: /\bitems?\b|\beintrage?n?\b|\bdatensatze?n?\b|\belement[oi]s?\b|\bitens\b|\bregistros\b|アイテム|項目|条目/g, nouns: ['Item'], arn: 'arn:aws:dynamodb:{Region}:{AccountId}:table/{TableName}', within: 'table', does: { read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], write: ['dynamodb:PutItem'], create: ['dynamodb:PutItem'], query: ['dynamodb:Query'], scan: ['dynamodb:Scan'] } },
  { id: 'table', service: 'dynamodb', words: /\btables?\b|\btabellen?\b|\btablas?\b|\btabelas?\b|\btabell[ae]\b|\bdynamo(?:db)?\b|テーブル|(?:数据)?表(?!示)/g, nouns: ['Table', 'Tables'], arn: 'arn:aws:dynamodb:{Region}:{AccountId}:table/{TableName}', inside: 'item', does: { read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'], write: ['dynamodb:PutItem', 'dynamodb:UpdateItem'], query: ['dynamodb:Query'], scan: ['dynamodb:Scan'], update: ['dynamodb:UpdateItem'] } },
  { id: 'secret', service: 'secretsmanager', words: /\bsecrets?\b(?! ?manager)|\bgeheimnisse?n?\b|\bsecretos?\b|\bsegredos?\b|\bsegret[oi]\b|シークレット|密钥(?=.{0,12}(?:的值|secret))|密文|机密/g, nouns: ['Secret', 'Secrets', 'SecretValue'], arn: 'arn:aws:secretsmanager:{Region}:{AccountId}:secret:{SecretName}', does: { read: ['secretsmanager:GetSecretValue'], retrieve: ['secretsmanager:GetSecretValue'], write: ['secretsmanager:PutSecretValue'], update: ['secretsmanager:PutSecretValue', 'secretsmanager:UpdateSecret'], list: ['secretsmanager:ListSecrets'], describe: ['secretsmanager:DescribeSecret'] } },
  { id: 'parameter', service: 'ssm', words: /\bparameter(?:s|n)?(?: store)?\b|\bparametres?\b|\bparametros?\b|\bparametri\b|パラメータ|参数/g, nouns: ['Parameter', 'Parameters', 'ParametersByPath'], arn: 'arn:aws:ssm:{Region}:{AccountId}:parameter/{ParameterName}', does: { read: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'], list: ['ssm:DescribeParameters'], write: ['ssm:PutParameter'], create: ['ssm:PutParameter'], update: ['ssm:PutParameter'] } },
  { id: 'accessKey', service: 'iam', words: /access[- ]?keys?|zugriffsschlussel\w*|zugangsschlussel\w*|cles? d'acces|claves? de acceso|chaves? de acesso|chiav[ei] di accesso|アクセスキー|访问密钥/g, nouns: ['AccessKey', 'AccessKeys'], arn: 'arn:aws:iam::{AccountId}:user/{UserName}' },
  { id: 'key', service: 'kms', words: /\bkms\b|(?<!api[- ])\bkeys?\b|\bschlussel(?:s|n)?\b|\bcles?\b|\bclaves?\b|\bchaves?\b|\bchiav[ei]\b|キー|密钥/g, nouns: ['Key'], arn: 'arn:aws:kms:{Region}:{AccountId}:key/{KeyId}', does: { encrypt: ['kms:Encrypt', 'kms:GenerateDataKey'], decrypt: ['kms:Decrypt'], use: keyUse, manage: keyAdministration, delete: ['kms:ScheduleKeyDeletion'], rotate: ['kms:EnableKeyRotation', 'kms:RotateKeyOnDemand', 'kms:GetKeyRotationStatus'], update: ['kms:PutKeyPolicy'], list: ['kms:ListKeys'] } },
  { id: 'message', service: 'sqs', words: /\bmessages?\b|\bnachrichten?\b|\bmensajes?\b|\bmensage(?:m|ns)\b|\bmessagg[io]\b|メッセージ|消息/g, nouns: ['Message'], arn: 'arn:aws:sqs:{Region}:{AccountId}:{QueueName}', within: 'queue', does: { receive, read: receive, write: ['sqs:SendMessage'] } },
  { id: 'queue', service: 'sqs', words: /\bqueues?\b|\bsqs\b|\bwarteschlangen?\b|\b(?:la|une|cette|ta|notre|ma|de|dans|chaque|en) file(?: d'attente)?\b|\bcolas?\b|\bfilas?\b|\bcod[ae]\b|キュー|队列/g, nouns: ['Queue', 'Queues'], arn: 'arn:aws:sqs:{Region}:{AccountId}:{QueueName}', does: { send: ['sqs:SendMessage'], write: ['sqs:SendMessage'], receive, read: receive, describe: ['sqs:GetQueueAttributes'], update: ['sqs:SetQueueAttributes'] } },
  { id: 'topic', service: 'sns', words: /\btopics?\b|\bsns\b|\bthemen?\b|\brubriques?\b|\btopicos?\b|\btemas?\b|トピック|主题/g, nouns: ['Topic', 'Topics'], arn: 'arn:aws:sns:{Region}:{AccountId}:{TopicName}', does: { publish: ['sns:Publish'], send: ['sns:Publish'], write: ['sns:Publish'], subscribe: ['sns:Subscribe'], update: ['sns:SetTopicAttributes'] } },
  { id: 'functionCode', service: 'lambda', words: /function code|funktionscode|code of the (?:function|lambda)|code de la fonction|codigo de la funcion|codigo da funcao|codice della funzione|関数の?コード|函数(?:的)?代码/g, nouns: ['FunctionCode'], arn: 'arn:aws:lambda:{Region}:{AccountId}:function:{FunctionName}' },
  { id: 'function', service: 'lambda', words: /\blambdas?\b|\bfunctions?\b(?! url)|\bfunktionen?\b|\bfonctions?\b|\bfuncion(?:es)?\b|\bfunc(?:ao|oes)\b|\bfunzion[ei]\b|関数|函数/g, nouns: ['Function', 'Functions'], arn: 'arn:aws:lambda:{Region}:{AccountId}:function:{FunctionName}', does: { invoke: ['lambda:InvokeFunction'], use: ['lambda:InvokeFunction'], start: ['lambda:InvokeFunction'], update: ['lambda:UpdateFunctionCode', 'lambda:UpdateFunctionConfiguration'], read: ['lambda:GetFunction'], describe: ['lambda:GetFunction'] } },
  { id: 'token', service: 'bedrock', words: /\btokens?\b|\bjetons?\b|トークン|令牌/g, nouns: ['Tokens'], arn: 'arn:aws:bedrock:{Region}::foundation-model/{ModelId}' },
  { id: 'knowledgeBase', service: 'bedrock', words: /knowledge[- ]?bases?|\bkbs?\b|wissensdatenbank(?:en)?|bases? de connaissances|bases? de conocimientos?|bases? de conhecimento|basi? di conoscenza|ナレッジ ?ベース|知识库/g, nouns: ['KnowledgeBase', 'KnowledgeBases'], arn: 'arn:aws:bedrock:{Region}:{AccountId}:knowledge-base/{KnowledgeBaseId}', does: { read: ['bedrock:Retrieve'], query: ['bedrock:Retrieve'], retrieve: ['bedrock:Retrieve'], use: ['bedrock:Retrieve'], invoke: ['bedrock:Retrieve'], ingest: ['bedrock:StartIngestionJob'], describe: ['bedrock:GetKnowledgeBase'] } },
  { id: 'agentAlias', service: 'bedrock', words: /agent[- ]alias(?:es)?|alias(?:es)? (?:of|de|des|del|dell')(?: the)? agente?/g, nouns: ['AgentAlias', 'AgentAliases'], arn: 'arn:aws:bedrock:{Region}:{AccountId}:agent-alias/{AgentId}/{AliasId}' },
  { id: 'agent', service: 'bedrock', words: /\bagents?\b|\bagentes?\b|\bagenten\b|\bagenti\b|エージェント|智能体|代理/g, nouns: ['Agent', 'Agents'], arn: 'arn:aws:bedrock:{Region}:{AccountId}:agent/{AgentId}', does: { invoke: ['bedrock:InvokeAgent'], use: ['bedrock:InvokeAgent'], describe: ['bedrock:GetAgent', 'bedrock:ListAgents'] } },
  { id: 'guardrail', service: 'bedrock', words: /guardrails?|ガードレール|护栏/g, nouns: ['Guardrail', 'Guardrails'], arn: 'arn:aws:bedrock:{Region}:{AccountId}:guardrail/{GuardrailId}' },
  { id: 'flow', service: 'bedrock', words: /\bflows?\b(?! logs?)|フロー/g, nouns: ['Flow', 'Flows'], arn: 'arn:aws:bedrock:{Region}:{AccountId}:flow/{FlowId}', does: { start: ['bedrock:InvokeFlow'], use: ['bedrock:InvokeFlow'] } },
  { id: 'prompt', service: 'bedrock', words: /\bprompts?\b|プロンプト|提示词/g, nouns: ['Prompt', 'Prompts'], arn: 'arn:aws:bedrock:{Region}:{AccountId}:prompt/{PromptId}' },
  { id: 'ingestionJob', service: 'bedrock', words: /ingestion ?jobs?|ingestions?\b|sync(?:hroni[sz]ation)? jobs?|synchronisierung(?:s(?:auf|vor)\w+)?|taches? d'ingestion|trabajos? de ingesta|trabalhos? de ingestao|取り込みジョブ|同期ジョブ|(?:摄取|同步)(?:作业|任务)/g, nouns: ['IngestionJob', 'IngestionJobs'], arn: 'arn:aws:bedrock:{Region}:{AccountId}:knowledge-base/{KnowledgeBaseId}', within: 'knowledgeBase', does: { read: ['bedrock:GetIngestionJob', 'bedrock:ListIngestionJobs'], describe: ['bedrock:GetIngestionJob', 'bedrock:ListIngestionJobs'], start: ['bedrock:StartIngestionJob'], stop: ['bedrock:StopIngestionJob'] } },
  { id: 'dataSource', service: 'bedrock', words: /\bdata sources?\b|datenquellen?|sources? de donnees|fuentes? de datos|fontes? de dados|データソース|数据源/g, nouns: ['DataSource', 'DataSources'], arn: 'arn:aws:bedrock:{Region}:{AccountId}:knowledge-base/{KnowledgeBaseId}' },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/prov-throughput.html
  { id: 'provisionedThroughput', service: 'bedrock', words: /provisioned(?:[- ]model)? throughput|provisionierte\w* durchsatz|debit provisionne|rendimiento aprovisionado|throughput provisionad[oa]|プロビジョンドスループット|预置吞吐量/g, nouns: ['ProvisionedModelThroughput', 'ProvisionedModelThroughputs'], arn: null },
  // Fine-tuning and continued pre-training are one job: https://docs.aws.amazon.com/bedrock/latest/userguide/custom-models.html
  { id: 'customization', service: 'bedrock', words: /\b(?:model )?customi[sz]ation(?: jobs?)?\b|\bcustom models?\b|fine-?tuning jobs?|modellanpassung\w*|benutzerdefinierte\w* modelle?n?|modeles? personnalises?|modelos? personalizados?|modell[oi] personalizzat[oi]|カスタムモデル|自定义模型/g, nouns: ['ModelCustomizationJob', 'CustomModel'], arn: null, does: { create: ['bedrock:CreateModelCustomizationJob', 'bedrock:CreateCustomModel'], import: ['bedrock:CreateModelImportJob', 'bedrock:CreateCustomModel'], finetune: ['bedrock:CreateModelCustomizationJob'] } },
  { id: 'model', service: 'bedrock', words: /\bmodels?\b|\bmodelle?n?\b|\bmodeles?\b|\bmodelos?\b|\bmodelli\b|\bclaude\b|\bnova\b|\bllama\b|\btitan\b|\bmistral\b|\binference[- ]profiles?\b|\binferenzprofile?\w*|プロファイル|モデル|模型/g, nouns: [], arn: 'arn:aws:bedrock:{Region}::foundation-model/{ModelId}', does: { invoke: ['bedrock:InvokeModel'], use: ['bedrock:InvokeModel'], start: ['bedrock:InvokeModel'], stream: ['bedrock:InvokeModelWithResponseStream'], list: ['bedrock:ListFoundationModels'], finetune: ['bedrock:CreateModelCustomizationJob'], import: ['bedrock:CreateModelImportJob'] } },
  { id: 'execution', service: 'states', words: /\bexecutions?\b|\bausfuhrung(?:en)?\b|\bejecucion(?:es)?\b|\bexecuc(?:ao|oes)\b|\besecuzion[ei]\b|ステートマシンの実行|执行(?=记录)/g, nouns: ['Execution', 'Executions'], arn: 'arn:aws:states:{Region}:{AccountId}:execution:{StateMachineName}:*', within: 'stateMachine' },
  { id: 'stateMachine', service: 'states', words: /state ?machines?|step ?functions?|zustandsautomat\w*|zustandsmaschine\w*|machines? d'etats?|maquinas? de estados?|macchin[ae] a stati|ステートマシン|状态机/g, nouns: ['StateMachine', 'StateMachines'], arn: 'arn:aws:states:{Region}:{AccountId}:stateMachine:{StateMachineName}', does: { start: ['states:StartExecution'], invoke: ['states:StartExecution'], use: ['states:StartExecution'] } },
  { id: 'log', service: 'logs', words: /\b(?:cloudwatch )?logs?(?:[- ]?(?:groups?|gruppen?|streams?))?\b|protokoll\w*|\bjournaux\b|\bregistros de log|ログ(?:グループ|ストリーム)?|日志(?:组)?/g, nouns: ['LogGroup', 'LogGroups', 'LogStream', 'LogStreams'], arn: 'arn:aws:logs:{Region}:{AccountId}:log-group:{LogGroupName}:*', does: { write: ['logs:CreateLogStream', 'logs:PutLogEvents'], send: ['logs:CreateLogStream', 'logs:PutLogEvents'], read: ['logs:GetLogEvents', 'logs:FilterLogEvents', 'logs:DescribeLogStreams'], describe: ['logs:DescribeLogGroups'], query: ['logs:StartQuery', 'logs:GetQueryResults'], retrieve: ['logs:FilterLogEvents'] } },
  { id: 'trail', service: 'cloudtrail', words: /\bcloudtrail(?:-trails?| trails?)?\b|\btrails?\b|証跡|(?:审计)?跟踪/g, nouns: ['Trail', 'Trails'], arn: 'arn:aws:cloudtrail:{Region}:{AccountId}:trail/{TrailName}', denied: { disable: trailOff, stop: trailOff }, does: { disable: ['cloudtrail:StopLogging'], stop: ['cloudtrail:StopLogging'], update: ['cloudtrail:UpdateTrail', 'cloudtrail:PutEventSelectors'], describe: ['cloudtrail:DescribeTrails', 'cloudtrail:GetTrailStatus'], read: ['cloudtrail:GetTrail', 'cloudtrail:GetTrailStatus'] } },
  { id: 'detector', service: 'guardduty', words: /\bguardduty\b/g, nouns: ['Detector', 'Detectors'], arn: null, does: { disable: ['guardduty:DeleteDetector', 'guardduty:UpdateDetector'], stop: ['guardduty:DeleteDetector', 'guardduty:UpdateDetector'], delete: ['guardduty:DeleteDetector'] } },
  { id: 'recorder', service: 'config', words: /\baws config\b|configuration recorders?/g, nouns: ['ConfigurationRecorder'], arn: null, does: { disable: ['config:StopConfigurationRecorder', 'config:DeleteConfigurationRecorder'], stop: ['config:StopConfigurationRecorder'] } },
  { id: 'snapshot', service: 'ec2', words: /\bsnapshots?\b|\binstantaneas?\b|\binstantanes?\b|スナップショット|快照/g, nouns: ['Snapshot', 'Snapshots'], arn: 'arn:aws:ec2:{Region}::snapshot/*', does: { share: ['ec2:ModifySnapshotAttribute'], update: ['ec2:ModifySnapshotAttribute'] } },
  { id: 'volume', service: 'ec2', words: /\b(?:ebs[- ])?volumes?\b|\bvolumen\b|ボリューム|(?:云)?卷/g, nouns: ['Volume', 'Volumes'], arn: 'arn:aws:ec2:{Region}:{AccountId}:volume/*' },
  { id: 'securityGroup', service: 'ec2', words: /security[- ]groups?|sicherheitsgruppen?|groupes? de securite|grupos? de (?:seguridad|seguranca)|grupp[oi] di sicurezza|セキュリティグループ|安全组/g, nouns: ['SecurityGroup', 'SecurityGroups'], arn: 'arn:aws:ec2:{Region}:{AccountId}:security-group/*', does: { update: ['ec2:AuthorizeSecurityGroupIngress', 'ec2:AuthorizeSecurityGroupEgress', 'ec2:RevokeSecurityGroupIngress', 'ec2:RevokeSecurityGroupEgress', 'ec2:ModifySecurityGroupRules'] } },
  { id: 'instance', service: 'ec2', words: /(?:\bec2[- ])?\b(?:instances?|instanzen?|instancias?|istanz[ae])\b|インスタンス|实例/g, nouns: ['Instances'], arn: 'arn:aws:ec2:{Region}:{AccountId}:instance/*', does: { start: ['ec2:StartInstances'], stop: ['ec2:StopInstances'], describe: ['ec2:DescribeInstances'], list: ['ec2:DescribeInstances'], read: ['ec2:DescribeInstances'], create: ['ec2:RunInstances'], delete: ['ec2:TerminateInstances'], tag: ['ec2:CreateTags'], update: ['ec2:ModifyInstanceAttribute'] } },
  { id: 'image', service: 'ecr', words: /\bimages?\b|\babbilder?n?\b|\bimagene?s?\b|\bimage(?:m|ns)\b|\bimmagin[ei]\b|イメージ|镜像/g, nouns: ['Images', 'Image'], arn: 'arn:aws:ecr:{Region}:{AccountId}:repository/{RepositoryName}', within: 'repository', does: { pull: pullImage, read: pullImage, push: pushImage, write: pushImage, delete: ['ecr:BatchDeleteImage'] } },
  { id: 'repository', service: 'ecr', words: /\becr\b|\brepositor(?:y|ies|ios?|ium)\b|\brepos?\b|\bdepots?\b|リポジトリ|仓库/g, nouns: ['Repository', 'Repositories'], arn: 'arn:aws:ecr:{Region}:{AccountId}:repository/{RepositoryName}', does: { pull: pullImage, push: pushImage, describe: ['ecr:DescribeRepositories'] } },
  { id: 'iamUser', service: 'iam', words: /iam[- ](?:users?|benutzer\w*|nutzer\w*)|utilisateurs? iam|usuarios? (?:de )?iam|utent[ei] iam|\bnew users?\b|iam ?ユーザー?|iam ?用户/g, nouns: ['User', 'Users'], arn: 'arn:aws:iam::{AccountId}:user/{UserName}' },
  { id: 'iamRole', service: 'iam', words: /\b(?:iam[- ])?(?:roles|rollen)\b|roles? iam|ruoli(?: iam)?|iam ?ロール|iam ?角色/g, nouns: ['Role', 'Roles'], arn: 'arn:aws:iam::{AccountId}:role/{RoleName}' },
  { id: 'stack', service: 'cloudformation', words: /\bstacks?\b|スタック|堆栈/g, nouns: ['Stack', 'Stacks'], arn: 'arn:aws:cloudformation:{Region}:{AccountId}:stack/{StackName}/*' },
  { id: 'alarm', service: 'cloudwatch', words: /\balarms?\b|\balarme?n?\b|\balarmas?\b|\ballarm[ei]\b|アラーム|告警/g, nouns: ['Alarms'], arn: 'arn:aws:cloudwatch:{Region}:{AccountId}:alarm:{AlarmName}', does: { create: ['cloudwatch:PutMetricAlarm'], update: ['cloudwatch:PutMetricAlarm'], write: ['cloudwatch:PutMetricAlarm'] } },
  { id: 'metric', service: 'cloudwatch', words: /\bmetrics?\b|\bmetriken?\b|\bmetriques?\b|\bmetricas?\b|\bmetriche\b|メトリクス|指标/g, nouns: ['Metrics', 'MetricData'], arn: null, does: { write: ['cloudwatch:PutMetricData'], publish: ['cloudwatch:PutMetricData'], send: ['cloudwatch:PutMetricData'], read: ['cloudwatch:GetMetricData'] } },
  { id: 'eventBus', service: 'events', words: /event ?bus(?:es)?|\beventbridge\b|\bevents?\b|イベントバス|事件总线/g, nouns: ['EventBus'], arn: 'arn:aws:events:{Region}:{AccountId}:event-bus/{EventBusName}', does: { send: ['events:PutEvents'], publish: ['events:PutEvents'], write: ['events:PutEvents'] } },
];

/** A whole service, said by its name alone. */
export const serviceWords: Readonly<Record<string, RegExp>> = {
  s3: /\bs3\b(?!:)/g,
  lambda: /\blambda\b/g,
  bedrock: /\bbedrock\b(?![-.])/g,
  ec2: /\bec2\b/g,
  iam: /\biam\b(?![- ]?(?:polic|richtlinie|ポリシー|策略|rol|user|benutzer|nutzer|用户|ユーザ|角色|ロール|principal))/g,
  dynamodb: /\bdynamodb\b/g,
  sqs: /\bsqs\b/g,
  sns: /\bsns\b/g,
  kms: /\bkms\b/g,
  rds: /\brds\b/g,
  glue: /\bglue\b/g,
  athena: /\bathena\b/g,
  sagemaker: /\bsagemaker\b/g,
  ecs: /\becs\b/g,
  organizations: /\baws organizations\b/g,
  states: /\bstep ?functions\b/g,
  secretsmanager: /\bsecrets ?manager\b/g,
};
