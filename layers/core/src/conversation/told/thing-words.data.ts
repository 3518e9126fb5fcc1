/** Words of eight languages for the parts of ARNs, by what AWS calls the part (`{TableName}`: table) or the type (`imported-model`); with what people call it. */
export const thingWords: Readonly<Record<string, string>> = {
  __proto__: null as never,
  bucket: 'buckets?|compartiments?|balde|バケット|存储桶|桶',
  object:
    'objects?|objekte?|objets?|objetos?|oggett[oi]|keys?|files?|dateien?|datei|fichiers?|archivos?|ficheros?|arquivos?|paths?|pfade?|chemin|ruta|caminho|percorso|folders?|ordner|dossier|carpeta|pasta|cartella|pr[eé]fix(?:es)?|präfix|prefijo|prefixo|prefisso|キー|オブジェクト|ファイル|フォルダー?|プレフィックス|对象|文件夹?|键|前缀',
  table: 'tables?|tabellen?|tablas?|tabelas?|tabell[ae]|テーブル|表',
  index: 'index(?:es)?|indices?|[ií]ndice|indice|インデックス|索引',
  queue: "queues?|warteschlangen?|files? d['’]attente|file|colas?|filas?|cod[ae]|キュー|队列",
  topic: 'topics?|themen?|thema|rubriques?|sujet|temas?|t[oó]picos?|argomento|トピック|主题',
  function: 'functions?|lambdas?|funktion(?:en)?|fonctions?|funci[oó]n(?:es)?|fun[cç][aã]o|fun[cç][oõ]es|funzion[ei]|関数|函数',
  alias: 'alias(?:es)?|エイリアス|别名',
  version: 'versions?|version|versi[oó]n|vers[aã]o|versione|バージョン|版本',
  secret: 'secrets?|geheimnis(?:se)?|secretos?|segredos?|segret[oi]|シークレット|密钥|机密',
  role: '(?:iam[- ])?roles?|rollen?|rolle|r[oô]les?|rol(?:es)?|papel|papéis|fun[cç][aã]o iam|ruol[oi]|ロール|角色',
  user: '(?:iam[- ])?users?|benutzer|nutzer|utilisateurs?|usuarios?|usu[aá]rios?|utent[ei]|ユーザー?|用户',
  group: '(?:iam[- ])?groups?|gruppen?|groupes?|grupos?|grupp[oi]|グループ|用户组',
  'knowledge base':
    'knowledge bases?|kbs?|wissensdatenbank(?:en)?|bases? de connaissances?|bases? de conocimientos?|bases? de conhecimentos?|basi? di conoscenza|ナレッジベース|知识库',
  agent: 'agents?|agenten?|agentes?|agenti|エージェント|智能体|代理',
  'agent alias': 'agent[- ]alias(?:es)?|alias(?:es)?|エイリアス|别名',
  guardrail: 'guardrails?|ガードレール|护栏',
  flow: 'flows?|フロー|流程',
  prompt: 'prompts?|プロンプト|提示词?',
  key: '(?:kms[- ])?keys?|schl[uü]ssel|cl[eé]s?|claves?|llaves?|chaves?|chiav[ei]|キー|密钥',
  parameter: 'parameters?|parametern?|param[eè]tres?|par[aáâ]metros?|parametr[oi]|パラメータ?ー?|参数',
  'state machine':
    "state machines?|step functions?|zustandsautomat\\w*|zustandsmaschine\\w*|machines? [aà] [eé]tats|m[aá]quinas? de estados?|macchin[ae] a stati|ステートマシン|状态机",
  'log group': 'log[- ]?groups?|protokollgruppen?|groupes? de journaux|grupos? de (?:logs|registros)|grupp[oi] di log|ロググループ|日志组',
  'log stream': 'log[- ]?streams?|ログストリーム|日志流',
  stream: 'streams?|ストリーム|数据流',
  repository: 'repositor(?:y|ies)|repos?|d[eé]p[oô]ts?|repositorios?|reposit[oó]rios?|リポジトリ|仓库',
  collection: 'collections?|sammlung(?:en)?|colecci[oó]n|cole[cç][aã]o|collezion[ei]|コレクション|集合',
  'imported model': 'imported (?:custom )?models?|importierte\\w* modelle?n?|mod[eè]les? import[eé]s?|modelos? importados?|modell[oi] importat[oi]|インポート(?:された|した|済み)?(?:カスタム)?モデル|导入的?模型',
  'custom model deployment':
    'custom[- ]models?(?: deployments?)?|fine-?tuned models?|(?:benutzerdefinierte|angepasste|eigene)\\w* modelle?n?|mod[eè]les? (?:personnalis[eé]s?|ajust[eé]s?)|modelos? (?:personalizados?|ajustados?)|modell[oi] personalizzat[oi]|カスタムモデル|微调模型|自定义模型',
  'provisioned model':
    'provisioned (?:model )?throughputs?|provisioned models?|bereitgestellte\\w* (?:durchsatz|modelle?n?)|provisionierte\\w* durchsatz|d[eé]bit provisionn[eé]|rendimiento aprovisionado|throughput (?:provisionad[oa]|con provisioning)|taxa de transfer[eê]ncia provisionada|プロビジョンド(?:スループット|モデル)|预置(?:吞吐量|模型)',
  'application inference profile':
    'application inference profiles?|anwendungs-?inferenzprofile?\\w*|profils? d[’\']inf[eé]rence d[’\']application|perfil(?:es)? de inferencia de aplicaci[oó]n|アプリケーション推論プロファイル|应用程序?推理配置文件',
  'inference profile':
    "inference[- ]?profiles?|inferenzprofile?\\w*|profils? d[’']inf[eé]rence|perfil(?:es)? de inferencia|perf(?:il|is) de infer[eê]ncia|profil[oi] di inferenza|推論プロファイル|推理配置文件|推理(?:概要)?文件",
  'prompt router': 'prompt[- ]routers?|プロンプトルーター|提示路由器?',
};

/** Types whose names AWS makes up: what people call them is not what stands in the ARN. */
export const idOfAws: Readonly<Record<string, RegExp>> = {
  __proto__: null as never,
  'knowledge base': /^[A-Z0-9]{10}$/,
  agent: /^[A-Z0-9]{10}$/,
  'agent alias': /^[A-Z0-9]{10}$/,
  flow: /^[A-Z0-9]{10}$/,
  prompt: /^[A-Z0-9]{10}$/,
  guardrail: /^[a-z0-9]{12}$/,
  key: /^(?:mrk-)?[0-9a-f-]{32,36}$/,
  collection: /^[a-z0-9]{20}$/,
};
