/** The places that a call is made from, as people name them; what runs in another comes before it: a task on an instance is a task. */
export const calledFrom: readonly { readonly id: Place; readonly words: string }[] = [
  {
    id: 'function',
    words: String.raw`lambdas?(?:[ -]funktion(?:en)?)?|ラムダ|関数|函数|(?<!steps?[ -])(?:functions?|funktion(?:en)?)|(?:fonctions?|funci[oó]n(?:es)?|fun[cç](?:[aã]o|[oõ]es)|funzion[ei])(?! (?:(?:de|do|di|del|della|des) )?(?:aws )?(?:step|iam))`,
  },
  {
    id: 'stateMachine',
    words: String.raw`step[ -]?functions?|state[ -]?machines?|zustandsautomat(?:en)?|zustandsmaschine|machines? [àa] [ée]tats?|m[aá]quinas? de estados?|macchin[ae] a stati|ステートマシン|状态机`,
  },
  { id: 'pod', words: 'eks|pods?|ポッド|kubernetes|k8s|service ?accounts?|irsa' },
  { id: 'batchJob', words: 'aws[ -]batch(?:[ -]jobs?)?' },
  { id: 'task', words: 'ecs|fargate|task role|task definition' },
  { id: 'glueJob', words: '(?:aws[ -])?glue(?! (?:code|together|layer))(?:[ -](?:etl[ -])?jobs?)?' },
  { id: 'pipe', words: String.raw`eventbridge[ -]pipes?|pipes? (?:de |do |di |d['’]|von )?eventbridge|eventbridge ?パイプ|eventbridge ?管道` },
  {
    id: 'schedule',
    words: String.raw`(?:eventbridge|aws|amazon)[ -]?schedulers?|eventbridge[ -](?:schedules?|zeitpl[aä]ne?)|(?:scheduler|programador|agendador) (?:de |do |di |d['’])?eventbridge|eventbridge ?スケジューラ|eventbridge ?(?:调度|计划)`,
  },
  { id: 'rule', words: String.raw`eventbridge[ -](?:rules?|regeln?)|(?:r[eè]gles?|reglas?|regras?|regol[ae]) (?:de |do |di |d['’])?eventbridge|eventbridge ?ルール|eventbridge ?规则` },
  { id: 'dataSource', words: 'appsync' },
  { id: 'integration', words: 'api[ -]?gateway|apigw' },
  { id: 'runtime', words: String.raw`agent ?core(?![ -](?:gateway|memory))(?:[ -]runtimes?)?|agent runtimes?` },
  { id: 'buildProject', words: 'code ?build' },
  { id: 'pipeline', words: 'code ?pipelines?' },
  { id: 'workflow', words: 'git ?hub[ -]?(?:actions?|workflows?)|git ?lab(?:[ -]?ci)?|bitbucket pipelines?|circle ?ci|jenkins' },
  { id: 'appRunner', words: 'app[ -]?runner' },
  { id: 'cluster', words: 'emr' },
  { id: 'notebook', words: 'sagemaker[ -](?:ai[ -])?(?:studio|notebooks?)|notebooks?|jupyter(?:lab)?|cuadernos?|blocs? de notas|ノートブック|笔记本(?!电脑)' },
  { id: 'instance', words: 'ec2|instances?|instanz(?:en)?|instancias?|instâncias?|istanz[ae]|beanstalk|インスタンス|实例' },
  {
    id: 'terminal',
    words: String.raw`vs ?code|cursor|ide|editor|laptop|(?:my|mein|mon|meu|mi) (?:mac|machine|pc|rechner|ordinateur)|terminal|docker|localhost|locally|lokal|ノートパソコン|笔记本电脑`,
  },
  {
    id: 'user',
    words: String.raw`(?:iam|my|our)[ -]user|iam[ -]benutzer|utilisateur iam|usu[aá]rio (?:de |do )?iam|utente iam|iam ?ユーザー|iam ?用户`,
  },
];

/** A place that code or a service calls AWS from. */
export type Place =
  | 'function'
  | 'stateMachine'
  | 'pod'
  | 'batchJob'
  | 'task'
  | 'glueJob'
  | 'pipe'
  | 'schedule'
  | 'rule'
  | 'dataSource'
  | 'integration'
  | 'runtime'
  | 'buildProject'
  | 'pipeline'
  | 'workflow'
  | 'appRunner'
  | 'cluster'
  | 'notebook'
  | 'instance'
  | 'terminal'
  | 'user';
