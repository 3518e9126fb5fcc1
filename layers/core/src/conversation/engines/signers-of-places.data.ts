/** Who signs a call, by the place that it is made from: https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html */
export const signersOfPlaces: readonly { readonly is: RegExp; readonly signer: string; readonly isOwn: boolean }[] = [
  { is: /code ?build/i, signer: 'in CodeBuild the project’s service role', isOwn: false },
  { is: /code ?pipeline/i, signer: 'in CodePipeline the role of the action', isOwn: false },
  {
    is: /github|gitlab|jenkins|pipeline|\bci\b|ci\/cd|パイプライン|流水线/i,
    signer: 'in the pipeline the role that the job takes up, or the runner’s own',
    isOwn: false,
  },
  { is: /\b(?:ecs|fargate|task)\b|タスク|任务/i, signer: 'in a task its task role (not the execution role)', isOwn: false },
  {
    is: /\b(?:eks|pods?|kubernetes|k8s)\b|ポッド/i,
    signer: 'in a pod the role of its service account, else the node’s role',
    isOwn: false,
  },
  { is: /\b(?:lambda|function|funktion|fonction|funci[oó]n|fun[cç][aã]o|funzione)\b|関数|函数/i, signer: 'in a function its execution role', isOwn: false },
  { is: /\b(?:ec2|instance|server|instanz|instancia|instância|istanza)\b|インスタンス|实例|服务器/i, signer: 'on an instance its instance profile', isOwn: false },
  { is: /sagemaker|notebook/i, signer: 'in a notebook the execution role of the domain or instance', isOwn: false },
  {
    is: /\b(?:console|konsole|consola)\b|コンソール|控制台/i,
    signer: 'in the console whoever signed in there',
    isOwn: true,
  },
  {
    is: /\b(?:cli|terminal|shell)\b|命令行/i,
    signer: 'on the command line the profile or the variables of that shell (`AWS_PROFILE`, `AWS_ACCESS_KEY_ID`)',
    isOwn: true,
  },
  {
    is: /laptop|local(?:ly|mente|host)?\b|lokal|\bmy (?:machine|mac|pc|computer)\b|rechner|poste|port[aá]til|m[aá]quina|macchina|portatile|ローカル|手元|自分のpc|本地|我电脑/i,
    signer: 'on your machine your own profile, mostly with far wider rights',
    isOwn: true,
  },
  {
    is: /colleague|coworker|others can|kolleg|coll[eè]gue|compa[nñ]er|colega|collega|同僚|同事/i,
    signer: 'with your colleague another identity, with other groups and policies',
    isOwn: true,
  },
];
