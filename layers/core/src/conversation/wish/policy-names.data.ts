/** What a policy is called, and that it is to be made: no part of what it says. */
export const policyNames: readonly RegExp[] = [
  /\b(?:write|draft|give|send|show|make|create|generate|build|schreib\w*|gib|erstell\w*|ecri\w*|cree[rz]?|donne[rz]?|redig\w*|escrib\w*|crea|da|dame|haz\w*|escrev\w*|cri[ae]|scriv\w*)(?:[ -](?:me|us|mir|uns|moi|nous|mi|ci))?(?= (?:an?|the|eine?n?|une?|el|la|una?|um|uma|il|the narrow\w*|minimal\w*|bitte|please|por favor|s'il)\b)/g,
  /\b(?:(?:my|our|the|resource|identity|service|control|data|network|vpc|bucket|key|queue|topic|secret|function|trust|session|endpoint|permissions?|inline|managed|iam|kms|s3|sqs|sns|lambda|access)[ -]){0,4}(?:polic(?:y|ies)|boundar(?:y|ies)|statements?|scps?|rcps?)\b/g,
  /\b\w*(?:richtlinien?|policys)\b|\b(?:bucket|queue|key|topic|trust|scp|session)-(?:policy|polic\w+|richtlinie\w*)/g,
  /\b(?:politiques?|politicas?|directivas?|polic(?:y|ies)|criteri[oa]?)(?: (?:iam|kms|s3|de session|de sesion|di sessione))?(?: (?:de|du|de la|del|della|do|da|di|dell') ?(?:(?:la|le|el|il|un|una|une)? ?(?:bucket|compartiment|cle|clave|chave|chiave|cola|fila|file|coda|confiance|confianza|confianca|sessao|sesion|endpoint|session|topic|tema|recursos?|trust|ressources?))(?: kms| s3)?)?\b/g,
  /(?:iam|kms|s3|バケット|キー|キュー|トピック|信頼|セッション|エンドポイント|リソース)?の?ポリシー(?:を?(?:作成|書))?|scp(?:を?作成)|(?:存储桶|桶|密钥|队列|主题|信任|会话|终端节点|资源)?策略/g,
];
