/** What people believe that one control does to another, in eight languages: sources of patterns over small letters without accents. */
export const relations = {
  suffices:
    "\\b(?:enough|sufficient|suffices?|alone|by itself|on its own|only need|all (?:i|we|you) need|isn't .{0,20}enough|reicht|genugt|allein|ausreichend|suffit|suffisant|seul[es]?|basta|bastan|suficiente|solo con|so com|sufficiente|da sola?)\\b|足り|十分|だけで|足够|就够|就行|就可以|只要",
  grants:
    '\\b(?:allow(?:s|ed)?|grant(?:s|ed)?|gives?|permits?|add(?:s|ed)? (?:any )?permissions?|erlaub\\w*|gewahr\\w*|autoris\\w*|permet\\w*|accord\\w*|donne\\w*|permit\\w*|conced\\w*|otorg\\w*|dan?|autoriz\\w*|da permess\\w*|consent\\w*)\\b|許可|与え|付与|允许|授予|赋予',
  replaces:
    "\\b(?:(?:don't|do not|doesn't|no longer|not) (?:really )?need|needn't|any ?more|instead of|replaces?|unnecessary|not necessary|superfluous|removed the|can (?:i|we) (?:skip|drop|remove)|skip|uberflussig|brauch\\w* .{0,50}(?:nicht|kein\\w*)|nicht (?:mehr )?(?:notig|brauch\\w*)|ersetzt|statt|plus besoin|pas besoin|inutile|remplace\\w*|ya no|no hace falta|no necesit\\w*|en lugar|reemplaz\\w*|sustituy\\w*|nao precis\\w*|nao e preciso|substitui\\w*|em vez|non (?:serve|ho bisogno|e necessari\\w*)|sostitui\\w*|invece)\\b|不要|必要(?:ない|なく)|代わり|いらない|不需要|不用|代替|不必",
  overrides:
    '\\b(?:overrid\\w*|overrule\\w*|beats?|wins?|stronger|bypass\\w*|ignor\\w*|circumvent\\w*|get(?:s)? around|supersed\\w*|matters?|no effect|irrelevant|can (?:always )?do everything|do anything|uberschr(?:ei|ie)b\\w*|uberstimm\\w*|umgeh\\w*|gewinn\\w*|egal|starker|sticht|contourn\\w*|outrepass\\w*|l.emporte|annul\\w*|gana\\w*|anula\\w*|prevalec\\w*|saltar\\w*|vence\\w*|ignora\\w*|contorn\\w*|sovrascriv\\w*|vince|aggira\\w*|prevale)\\b|上書き|優先|勝|無視|回避|関係な|覆盖|绕过|优先|凌驾|无视',
  protects:
    '\\b(?:security (?:control|boundary|measure)|secure enough|safe enough|protects?|is (?:that|this|it) (?:a )?secur\\w*|stops?|prevents?|sicherheits\\w*|schutzt|securite|protege|seguridad|seguranca|sicurezza|protegge)\\b|セキュリティ対策|防げ|防止|安全(?:控制|措施)|阻止',
  denies:
    '\\b(?:den(?:y|ies|ied|ying)|blocks?|blocked|forbids?|verbiet\\w*|verweiger\\w*|blockier\\w*|interdi\\w*|bloqu\\w*|refus\\w*|prohib\\w*|deneg\\w*|nieg\\w*|nega\\w*|blocca\\w*|vieta\\w*|proib\\w*)\\b|拒否|禁止|拒绝',
  blocks:
    '\\b(?:would|will|can|does|do|should|could|must|hat|hatte|wurde|kann|peut|aurait|puede|habria|pode|teria|puo|avrebbe) (?:\\w+ ){0,5}(?:block|stop|prevent)(?:ed|s)?\\b(?! (?:calls?|requests?))|\\b(?:blocks|stops|prevents|blockiert|bloque|empeche|bloquea|impide|bloqueia|blocca|impedisce)\\b|ブロックし|防い|阻止|拦截',
  powerless:
    "\\b(?:(?:can ?not|can't|cant|doesn't|does not|won't|should not|shouldn't) (?:\\w+ ){0,4}(?:block|stop|den(?:y|ies)|limit|affect|apply|bind|touch|restrict)\\w*|kann \\w+ (?:\\w+ ){0,4}nicht (?:blockieren|verbieten|einschranken|betreffen)|gilt (?:\\w+ ){0,3}nicht|ne (?:peut|s'applique|bloque) (?:\\w+ ){0,3}(?:pas|plus)|no (?:puede|me puede|se aplica|bloquea|afecta)|nao (?:pode|se aplica|bloqueia|afeta)|non (?:puo|si applica|blocca|vale))\\b|(?:効か|関係)ない|(?:不能|不会|管不)(?:限制|阻止|拦|了)",
  never:
    '\\b(?:never|always|everything|anything|nothing can|still (?:denied|refused|blocked|says|does)|is (?:this|that|it) a bug|bug|how can|how is it possible|why (?:is|am|does|do)|nie|immer|alles|trotzdem|jamais|toujours|tout|nunca|siempre|todo|sempre|tutto|mai|como es posible|comment est-ce possible|come e possibile)\\b|決して|いつも|なのに|のに|总是|为什么还|居然|却',
} as const;

export type Relation = keyof typeof relations;
