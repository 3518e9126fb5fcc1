import type { PhraseTable } from './phrase-table.ts';

/** What Bedrock says of a model, an account and a call that IAM has let pass. */
export const modelPhrases = () =>
  ({
  modelNotOpen: {
    aws: [
      "you don't have access to the model",
      'you do not have access to the model',
      'your account is not authorized to invoke this api operation',
      'not authorized to invoke the rerank operation',
      'does not have an agreement to this model',
      "don't have access to this model",
      'do not have access to this model',
      'not have access to the requested model',
      'access to the model is denied',
      'access to this model is denied',
    ],
    en: ['no access to the model', 'model access is not granted', 'model access not granted'],
    de: ['kein zugriff auf das modell', 'keinen zugriff auf das modell'],
    fr: ["pas accès au modèle", "pas accès à ce modèle"],
    es: ['no tiene acceso al modelo', 'no tienes acceso al modelo', 'no tengo acceso al modelo'],
    pt: ['não tem acesso ao modelo', 'sem acesso ao modelo'],
    it: ['non hai accesso al modello', 'nessun accesso al modello'],
    ja: ['モデルへのアクセス権がありません', 'モデルにアクセスできません'],
    zh: ['没有访问该模型的权限', '没有模型访问权限'],
  },
  useCaseFormMissing: { aws: ['use case details have not been submitted', 'ftuformnotfilled', 'use case details form'] },
  agreementPending: {
    aws: [
      'mpagreementbeingcreated',
      'subscription for this model is still being processed',
      'agreement is being created',
    ],
  },
  paymentRefused: { aws: ['invalid_payment_instrument', 'valid payment instrument', 'payment instrument'] },
  accountNotEntitled: {
    aws: [
      'is not available for this account',
      'access to bedrock models is not allowed for this account',
      'not available for channel program accounts',
      'not authorized to invoke this api operation with a prompt resource',
      'contact aws sales',
      'your account is not authorized to access this model',
      'please create a support case',
    ],
  },
  needsProfile: {
    aws: [
      "on-demand throughput isn't supported",
      'on-demand throughput is not supported',
      'with on-demand throughput',
      'support on-demand throughput',
    ], en: ['asks for an inference profile', 'wants an inference profile', 'needs an inference profile'], de: ['verlangt ein inferenzprofil', 'will ein inferenzprofil'], fr: ["demande un profil d'inférence", "exige un profil d'inférence"], es: ['pide un perfil de inferencia', 'piden un perfil de inferencia'], pt: ['pede um perfil de inferência'], it: ['chiede un profilo di inferenza'], ja: ['推論プロファイルを使うよう', '推論プロファイルが必要と'], zh: ['要求使用推理配置文件', '提示要用推理配置文件'] },
  modelUnresolved: { aws: ['could not resolve the foundation model'] },
  modelIdInvalid: {
    aws: [
      'model identifier is invalid',
      'invalid model id',
      'invalid model identifier',
      'model id is invalid',
      'model identifier provided is invalid', "at 'modelid' failed to satisfy constraint"], de: ['modell-id ist ungültig', 'ungültige modell-id', 'model identifier ungültig', 'modellkennung ist ungültig'], fr: ['identifiant de modèle invalide', "identifiant du modèle n'est pas valide"], es: ['identificador del modelo no es válido', 'identificador de modelo no válido'], pt: ['identificador do modelo é inválido', 'identificador de modelo inválido'], it: ['identificatore del modello non è valido', 'identificativo del modello non valido'], ja: ['モデル識別子が無効', 'モデルidが無効'], zh: ['模型标识符无效', '模型 id 无效'] },
  maintenance: { aws: ['maintenance mode'] },
  modelEndOfLife: { aws: ['end of its life'] },
  modelLegacy: { aws: ['marked by provider as legacy', 'model is marked as legacy'] },
  operationNotAllowed: { aws: ['operation not allowed'] },
  accountActionRefused: { aws: ['your account is not authorized to perform this action'] },
  countryUnsupported: { aws: ['unsupported countries'] },
  requestUnsupported: {
    aws: [
      ...['must alternate between user and assistant', 'roles must alternate', 'input is too long for requested model', 'prompt is too long', 'extra inputs are not permitted', 'extraneous key', 'cannot end with trailing whitespace', 'toolresult blocks', 'tool_result blocks', 'toolconfig field must be defined', 'tool use is not supported', "doesn't support tool use", 'text content blocks must', 'input should be a valid', 'is not supported for this model', "isn't supported for this model", 'cannot both be specified', 'maximum tokens you requested exceeds', 'could not process image', 'conversation must start with a user message', 'first message must use', 'content field in the message object', 'field in the contentblock object', 'requires task definition to have', 'is no longer supported for creating or updating', 'prefill is not supported', 'does not support assistant message prefill', 'unsupported content type'],
      'did not allow prompt caching',
      'does not support api keys',
      'you invoked an unsupported model',
      'unsupported for streaming',
      'malformed input request',
      "model doesn't support",
      'model does not support', 'input is in incorrect format'],
  },
  subscriptionNeeded: {
    aws: [
      'required aws marketplace actions',
      'aws-marketplace:subscribe',
      'aws-marketplace:viewsubscriptions',
      'model access is denied due to',
      'marketplace subscription for this model cannot be completed',
    ],
  },
  accountNotOpen: { aws: ['your account is not authorized to make this call'] },
  productSubscription: {
    aws: [
      'your account is not authorized to make this call',
      'user is not authorized to make this call',
      'not subscribed to amazon q',
      'no subscription for amazon q',
    ],
  },
  quotaUsedUp: {
    aws: [
      ...['429s', '429 too', 'status code: 429', 'status code 429', 'error 429', 'http 429'],
      'too many requests',
      'too many tokens',
      'throttlingexception',
      'rate exceeded',
      'request rate is too high',
      'toomanyrequestsexception',
      'servicequotaexceeded*',
      'quota exceeded',
      'exceeded the quota',
    ], en: ['keep running into 429', 'rate limited', 'rate limit exceeded', 'being throttled', 'gets throttled'], de: ['wird gedrosselt', 'werden gedrosselt'], fr: ['trop de requêtes'], es: ['demasiadas solicitudes'], pt: ['muitas solicitações'], it: ['troppe richieste'], ja: ['スロットリング', 'リクエストが多すぎ'], zh: ['请求过多', '被限流'] },
  resourceUnknown: {
    aws: [
      'requested resource could not be found',
      'could not resolve the foundation model',
      'failed to retrieve resource because',
      'resourcenotfoundexception',
    ],
  },
  idNamed: { aws: ['knowledge base with id', 'agent with id', 'guardrail with identifier'] },
  notFound: { aws: ['does not exist', 'not found'] },
  endpointUnknown: {
    aws: [
      'operation is not recognized by the service',
      'unknownoperationexception',
      'could not connect to the endpoint url',
      'endpointconnectionerror',
      'enotfound bedrock*',
      'invalidendpoint*',
      'invalid endpoint', "'bedrock' object has no attribute", "'bedrockagent' object has no attribute"],
  },
  cachingUnsupported: {
    aws: ['did not allow prompt caching', 'does not support api keys'],
  },
}) as const satisfies PhraseTable;
