/** What is asked of AWS's lists of actions, in eight languages: sources of patterns over small letters without accents. */
export const asksOfLists = {
  level:
    "access level|zugriffsebene|zugriffsstufe|niveau d.acces|nivel de acceso|nivel de acesso|livello di accesso|アクセスレベル|访问(?:级别|层级)|\\b(?:a )?(?:read|write|list|tagging)(?:[- ]only)? (?:or|oder|ou|o) (?:a )?(?:write|read|list)|\\b(?:read|write|list|tagging|permissions? management) (?:action|permission)|(?:lese|schreib)\\w*(?:aktion|zugriff|recht)|action (?:de|en) (?:lecture|ecriture)|accion de (?:lectura|escritura)|acao de (?:leitura|escrita)|azione di (?:lettura|scrittura)|読み取り.{0,10}書き込み|读.{0,4}(?:还是|或).{0,4}写",
  keys:
    "condition keys?|(?:which|what) conditions|bedingungsschlussel|welche bedingungen|cles? de condition|quelles conditions|claves? de condicion|que condiciones|chaves? de condicao|quais condicoes|chiav[ei] di condizion|quali condizioni|条件キー|コンディションキー|条件(?:密)?键",
  tags: '\\btags?\\b|aws:resourcetag|aws:requesttag|etikett|etiquet|タグ|标签',
  exists:
    '\\b(?:exist|exists|is there (?:an?|such)|valid action|real action|a thing|gibt es|existiert|existe|existent|esiste|c.e)\\b|存在|ありますか|有没有|是否有',
  action: '\\b(?:iam )?(?:actions?|permissions?|aktion(?:en)?|autorisation|accion|permiso|acao|permissao|azione|permesso)\\b|アクション|操作|权限',
  onWhich:
    '\\b(?:which|what|on which|with which) (?:actions?|operations?|calls?|api)|\\bwelche[nr]? (?:aktionen|aufrufe)|\\bquelles? (?:actions?|operations?)|\\b(?:que|cuales) (?:acciones|operaciones)|\\bquais (?:acoes|operacoes)|\\bquali (?:azioni|operazioni)|どのアクション|哪些(?:操作|动作|api)',
  resource:
    '\\b(?:resources?|arns?|ressourcen?|recursos?|risors[ae])\\b|リソース|资源',
  managed:
    '(?:managed|verwaltete[nr]?|gerees?|gestionadas?|gerenciadas?|gestit[ae]) (?:polic|richtlinie|politique|politica|criteri)|polic(?:y|ies) (?:managed|gestit)|politicas? (?:administradas?|gestionadas?|gerenciadas?)|politiques? gerees?|マネージドポリシー|管理ポリシー|托管策略',
  which:
    '\\b(?:which|what|list|all|welche|quelles?|cuales|que|quais|quali|elenca)\\b|どの|一覧|哪些',
  readOnly:
    'read[- ]?only|only read|nur (?:lese|lesend)|lecture seule|solo lectura|somente leitura|so de leitura|sola lettura|読み取り専用|只读',
} as const;

export type AskOfLists = keyof typeof asksOfLists;
