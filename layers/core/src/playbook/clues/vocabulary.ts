/** Words for things and for failing, as people write them: English first, French and German beside. Lower case. */
export const words = {
  failing: [
    ...[
      'cannot',
      "can't",
      'can not',
      ' not ',
      "n't ",
      'fail',
      'denied',
      'refuse',
      'unable',
      'forbidden',
      'error',
      '403',
      '500',
    ],
    ...[
      'never',
      'unauthorized',
      'unauthorised',
      'no permission',
      'no access',
      'blocked',
      'rejected',
      'without success',
      'stopped',
    ],
    ...[
      'why ',
      'permission',
      'ne peut',
      'ne peuvent',
      ' pas ',
      'refus',
      'interdit',
      'échoue',
      'echoue',
      'impossible',
      'pourquoi',
    ],
    ...['erreur', 'nicht', 'kein ', 'keine ', 'verweiger', 'fehl', 'scheiter', 'warum', 'verboten'],
  ],
  agent: ['agent'],
  function: ['lambda', 'function', 'fonction', 'funktion'],
  tool: ['action group', 'action-group', ' tool', 'outil', 'werkzeug', "groupe d'action", 'aktionsgruppe'],
  knowledgeBase: [
    ...['knowledge base', 'knowledgebase', 'knowledge-base', ' kb ', ' kb-', 'base de connaissance'],
    ...['wissensdatenbank', 'wissensbasis', 'retrieveandgenerate'],
  ],
  ingestion: ['ingest', 'sync', 'data source', 'datasource', 'source de données', 'datenquelle', ' index'],
  bucket: ['s3', 'bucket', 'object', 'document', 'pdf', 'compartiment'],
  model: [
    'bedrock',
    'model',
    'modèle',
    'modell',
    'claude',
    'nova',
    'titan',
    'llama',
    'mistral',
    'anthropic',
    'inference profile',
  ],
  caller: [
    ...[
      'lambda',
      'function',
      'fonction',
      'funktion',
      'ecs',
      'fargate',
      'ec2',
      'application',
      ' app ',
      ' app',
      'service',
      'container',
    ],
    ...['task', 'code', 'script', 'backend', 'back end', 'notebook', 'program', 'role', 'rolle', 'rôle', 'user'],
  ],
  signIn: [
    ...['corporate credential', 'corporate identity', 'corporate login', 'corporate account', 'corporate directory'],
    ...['company login', 'company account', 'company credential', 'work account', 'single sign-on', 'single sign on'],
    ...[
      'identity provider',
      'okta',
      'entra',
      'azure ad',
      'active directory',
      'ad fs',
      'saml',
      'federat',
      ' sso',
      'oidc',
    ],
    ...['openid', "fournisseur d'identité", 'firmenkonto', 'identifiants de l', 'anmelde'],
  ],
} as const;

/** Names of clients, headers and products that hold a word of the vocabulary and mean something else. */
const misleading = [
  'user-agent',
  'useragent',
  'user agent',
  'bedrock-agent-runtime',
  'bedrock-agent',
  'bedrockagentruntime',
  'bedrockagent',
  'service control',
  'agentcore',
  'agent core',
];

/** The text as the vocabulary reads it: spaces around, punctuation apart, misleading names taken out; `agentcore` stays a name. */
export const forVocabulary = (text: string): string => {
  const plain = misleading.reduce(
    (kept, name) => kept.replaceAll(name, name.startsWith('agent') ? ' acore ' : ' '),
    text,
  );
  return ` ${plain.replaceAll(/[?!.,;:()"'`]/g, ' $& ').replaceAll(' n ', ' n')} `
    .replaceAll(" ' t ", "'t ")
    .replaceAll(/\s+/g, ' ');
};
