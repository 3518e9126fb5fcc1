/** How a word excludes: what it takes out of a whole, that it is not to be, or what lies outside of something. */
export type Excluding = 'except' | 'not' | 'outside';

/** Words, of plain letters, that exclude what stands behind them. */
export const excludingBefore: Readonly<Record<Excluding, RegExp>> = {
  except:
    /\b(?:except(?:ing)?|with the exception|exclud(?:e|es|ing)|apart from|other than|aside from|save(?: for)?(?= claude| nova| the| arn:| [a-z0-9-]+:[a-z])|barring|skip(?:s|ping)?|hands off|keep(?:s|ing)? (?:away|off) from|stays? away from|leaves? out|instead of|rather than|avoid(?:s|ing)?|omit(?:s|ting)?|minus|leav(?:e|ing) out|ausser|ausgenommen|mit ausnahme|statt|anstatt|anstelle|sauf|hormis|excepte|a l'exception|au lieu d[eu']|excluant|plutot que|salvo|excepto|(?<!\b(?:al|lo|o|ou|mas o|mais ou) )menos(?! mal\b)|excluyendo|en vez de|en lugar de|exceto|excluindo|em vez de|tranne|eccetto|esclus[oaie]|invece di|a parte|behalve|oprocz|z wyjatkiem)\b|(?<=\b(?:all|every\w*|each|any\w*|nobody|no one|nothing|none|no \w+)\b[^.;,]{0,40} )but\b(?! not)|除了|排除|而不是|кроме|исключая|вместо/g,
  not: /\b(?:\w+n't|not|never|nor|neither|none|nothing|under no circumstances|den(?:y|ies|ying)|forbids?|forbidding|blocks?|blocking|prevents?|preventing|prohibits?|disallows?|nobody|no one|nicht|nichts|niemand|kein\w*|nie|niemals|auf keinen fall|verbiet\w*|sperr(?:t|en)|pas|jamais|ni|rien|aucun\w*|en aucun cas|interdi(?:re|s|t|sant)|nunca|jamas|nada|nadie|ningun\w*|bajo ninguna|prohib(?:a|e|ir)|deniegu\w*|nao|nem|nenhum\w*|ninguem|proib(?:a|e|ir)|non|mai(?= (?:piu|\w+[aei]re)\b)|nessun\w*|niente|vieta(?:re)?|niet|geen|nie wolno)\b|不(?:要|允许|能|可以|得|许|准|包括|包含|含|给|是|用|应|让|会|在|带)|没有|禁止|(?<!\p{L})(?:не|нет|никогда)(?!\p{L})/gu,
  outside:
    /\b(?:without|outside|ohne|ausserhalb|sans|hors|en dehors|sin|fuera de|sem|fora d[eao]|senza|fuori d\w+|zonder|buiten|bez)\b|(?<!\p{L})(?:без|вне)(?!\p{L})/gu,
};

/** What only strengthens the no before it, where one no takes another: "non deve mai", "no debe leer nada", "ne doit jamais rien lire". */
export const strengthens =
  /^(?:nunca|jamas|nada|nadie|ningun\w*|tampoco|nem|nenhum\w*|ninguem|mai|nessun\w*|niente|jamais|rien|aucun\w*|ni)$/;
/** The words that such a no may be. */
export const takesAnother =
  /^(?:no|nunca|jamas|nadie|ningun\w*|nada|nao|nem|ninguem|nenhum\w*|non|nessun\w*|niente|pas|jamais|rien|aucun\w*)$/;

/** "No" is "in the" in Portuguese. */
export const plainNo = /\bno\b(?! one| circumstances)/g;

/** Words that exclude what stands before them. */
export const excludingBehind =
  /以外|除外|之外|を?除[くきい]|(?:は|を|も)?(?:許可|使用|実行|利用|アクセス|付与|含ま?)?(?:し|させ|せ|め)?(?:ない|ません|ず(?!つ))|不可|なし|禁止|拒否|不(?:行|需要|必)|\b(?:(?:is|are|was|be|stays?|remains?|gets?) )?(?:denied|forbidden|prohibited|blocked|excluded|left out|off limits|not (?:needed|wanted|required|included|granted|intended|allowed|permitted)(?! to)|impossible|queda fuera|fica de fora|resta fuori|reste dehors|bleibt draussen|what (?:i|we) want to (?:prevent|avoid|forbid|block)|verboten|untersagt|gesperrt|ausgenommen|ausgeschlossen|nicht(?= (?:erlaubt|notig|gewollt|dabei|gewunscht)|\W*$)|interdit\w*|exclue?s?|prohibid\w*|excluid\w*|proibid\w*|vietat\w*|esclus\w*|haric)\b|\bno(?=\W*$)|제외|말고/g;

/** Says no to something else: that nothing more is meant, that something is not known, or that it fails today. */
export const excludesNothing =
  /\b(?:not|nicht|pas|no|nao|non) (?:only|just|sure|certain|least|nur|seulement|solo|apenas|so)\b|\b(?:no|any) (?:matter|idea|longer|problem|need|wildcards?|stars?|changes?)\b|\b(?:don't|do not) (?:know|forget|have|care|mind)\b|\b(?:nothing|nichts) (?:but|more than|other than|else than|als|ausser)\b|\brien que\b|\b(?:no|nada|nao) (?:mas|mais) (?:do )?que\b|\bnient'altro che\b|\bif not\b|\bor not\b|\b(?:is|was|am|are) not (?:authorized|able|working)\b|\bnot (?:yet|working|authorized)\b|\bbut not least\b|\bfalls nicht\b/g;

/** Behind a no at the end of its thought: what it denies stands before it. */
export const nothingMore =
  /^(?:\W|\b(?:be|go|work|happen|in|it|part|of|included|possible|allowed|gehen|sein|werden|moglich|erlaubt|dabei|possibles?|permis[eo]?s?|autorisee?s?|posible|permitid[oa]|permess[oa])\b)*$/;

/** Where what a word excludes ends. */
export const excludingEnds =
  /[.;!?)](?=\s|$)|[。；！？\n，]|、|\b(?:but(?! for| not)|however|only|just|and (?:allow|may|can|only|let|grant|also)|aber|sondern|nur|und (?:erlaub\w*|nur)|mais|uniquement|seulement|pero|sino|solo|apenas|somente|ma|bensi|soltanto|yet)\b|但|只|仅|ただし/g;

export const comma = /,\s*(?!\d)/g;
/** "Except A, B and C": a list goes on behind its comma. */
export const goesOn = /^,\s*(?:(?:and|or|und|oder|et|ou|y|o|e) )?(?:[a-z0-9-]+:[a-z]|arn:)/;
