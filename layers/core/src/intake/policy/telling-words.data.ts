/** What a policy is called in the label of a line that tells one, in lower case, as the end of a word: `Rollenrichtlinie`. */
export const policyNouns = {
  en: ['policy', 'policies', 'boundary', 'scp', 'rcp'],
  de: ['policy', 'richtlinie', 'grenze'],
  fr: ['politique', 'stratégie', 'limite'],
  es: ['política', 'límite'],
  pt: ['política', 'limite'],
  it: ['criterio', 'policy', 'limite'],
  ja: ['ポリシー', '境界'],
  zh: ['策略', '边界'],
} as const;

/** The other words of such a label: whose policy it is and of which kind. Any other word, `proposed`, `should`, may make it one that is not there. */
export const labelWords = {
  en: [
    ...['the', 'a', 'an', 'my', 'our', 'its', 'this', 'that', 'and', 'of', 'on', 'in', 'says', 'has', 'is', 'reads'],
    ...['current', 'existing', 'attached', 'effective', 'inline', 'managed', 'shown', 'statement', 'only', 'aws', 'iam'],
    ...['identity', 'identity-based', 'resource', 'resource-based', 'permission', 'permissions', 'set', 'trust', 'session'],
    ...['role', 'roles', "role's", 'user', "user's", 'group', 'execution', 'task', 'job', 'function', 'lambda', 'service'],
    ...['based', 'customer', 'json', 'document', 'excerpt', 'full', 'complete', 'shortened', 'relevant', 'part', 'below', 'above'],
    ...['control', 'bucket', 'key', 'kms', 's3', 'queue', 'topic', 'endpoint', 'vpc', 'account', 'organization', 'ou'],
  ],
  de: ['die', 'der', 'des', 'meine', 'unsere', 'aktuelle', 'rolle', 'lautet', 'sagt', 'ist', 'inline', 'berechtigungs'],
  fr: ['la', 'le', 'du', 'de', 'ma', 'notre', 'actuelle', 'rôle', 'est', 'dit', "d'autorisations", 'identité'],
  es: ['la', 'el', 'del', 'de', 'mi', 'nuestra', 'actual', 'rol', 'es', 'dice', 'permisos', 'identidad'],
  pt: ['a', 'o', 'da', 'do', 'minha', 'nossa', 'atual', 'função', 'papel', 'é', 'diz', 'permissões', 'identidade'],
  it: ['la', 'il', 'del', 'della', 'mia', 'nostra', 'attuale', 'ruolo', 'è', 'dice', 'autorizzazioni', 'identità'],
  ja: ['ロールの', 'ロール', '現在の'],
  zh: ['角色的', '角色', '当前'],
} as const;

/** Parts of a name that say that the policy is not there, or no longer: `suggested-policy`. */
export const unrealWords = {
  en: [
    ...['proposed', 'suggested', 'recommended', 'desired', 'wanted', 'needed', 'required', 'missing', 'expected', 'ideal'],
    ...['new', 'draft', 'planned', 'future', 'fix', 'fixed', 'add', 'minimal', 'maybe'],
    ...['old', 'previous', 'former', 'removed', 'deleted', 'detached', 'deprecated', 'backup', 'todo'],
  ],
  de: ['vorgeschlagene', 'gewünschte', 'benötigte', 'fehlende', 'neue', 'alte', 'frühere', 'entwurf'],
  fr: ['proposée', 'souhaitée', 'nécessaire', 'manquante', 'nouvelle', 'ancienne'],
  es: ['propuesta', 'deseada', 'necesaria', 'nueva', 'antigua'],
  pt: ['proposta', 'desejada', 'necessária', 'nova', 'antiga'],
  it: ['proposta', 'desiderata', 'necessaria', 'nuova', 'vecchia'],
} as const;

/** The word between the actions and their resource. */
export const onWords = {
  en: ['on', '[Rr]esource:?'],
  de: ['auf', 'für', '[Rr]essource:?'],
  fr: ['sur', '[Rr]essource:?'],
  es: ['sobre', 'en', '[Rr]ecurso:?'],
  pt: ['sobre', 'em', '[Rr]ecurso:?'],
  it: ['su', '[Rr]isorsa:?'],
  ja: ['リソース[:：]?'],
  zh: ['资源[:：]?'],
} as const;
