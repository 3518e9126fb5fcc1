import type { Language } from '../../explain/index.ts';

/** Whether what stands beside it is to be possible, is not to be possible, or is to be denied whatever else allows it. */
export type Polarity = 'allow' | 'not' | 'deny';

/** Words of eight languages, of plain letters; what is longer at one place counts: "not allowed" before "allowed". */
export const polarityWords: Readonly<Record<Polarity, RegExp>> = {
  allow:
    /\b(?:may|can|could|should|allow(?:s|ed|ing)?|permit(?:s|ted)?|grants?|lets?|able to|only|just|darf|durfen|kann|konnen|soll|sollen|erlaub\w*|gestatt\w*|nur|peut|peuvent|puisse|puissent|permet\w*|autoris\w*|seulement|uniquement|seul|puede|pueden|pueda|puedan|permit\w*|solo|solamente|unicamente|pode|podem|possa|possam|deixe|somente|apenas|puo|possono|consent\w*|permett\w*|soltanto)\b|許可|できる|可能|だけ|のみ|允许|可以|能够|只能|只|仅/g,
  not: /\b(?:not|never|without|nothing|none|neither|nor|cannot|can't|don't|doesn't|mustn't|(?:is|are|be) not (?:allowed|able|permitted) to|nicht|nie|niemals|keine?[nrsm]?|nichts|ohne|weder|darf nicht|durfen nicht|pas|jamais|sans|aucune?s?|interdit|nunca|jamas|ningun[ao]?s?|tampoco|no (?:puede|pueden|debe|deben|pueda)|nao (?:pode|podem|deve|possa)|nenhum[a]?|nao|nem|non (?:puo|possono|deve|possa)|senza|niente|nessun[ao]?|neppure|cannot be|must not|may not|should not|other than|apart from|except(?:ing)?(?: for)?|excluding|ausser|ausgenommen|mit ausnahme|sauf|hormis|excepto|exceto|tranne|eccetto)\b|\b(?:sin|sem|nada|mai)\b|(?:でき|させ|し)?(?:ない|ません)|させず|せずに?|不可|なし|不能|不可以|不得|不要|不允许|不许|不准|也不|但不|无法|没有权限/g,
  deny: /\b(?:den(?:y|ies|ied|ying)|forbid\w*|block(?:s|ed|ing)?|prevent\w*|prohibit\w*|stops? (?=\w+(?: \w+){0,4} from)|stops? (?=everybody|everyone|anyone|anybody|people|users|all )|disallow\w*|refuse[sd]?|rejects?|rejected|rejette\w*|rechaz\w*|rejeit\w*|rifiut\w*|nobody|no one|verbiet\w*|verbot\w*|verhinder\w*|untersag\w*|unterbind\w*|sperr(?:t|en)\b|verweiger\w*|blockier\w*|niemand|interdi\w*|empech\w*|bloqu\w*|refus(?:e[zr]?|ant)|personne ne|deneg\w*|denieg\w*|deniegu\w*|prohib\w*|impid\w*|imped\w*|nadie|neg(?:ar|ue|uem|ando)|proib\w*|impec\w*|ninguem|viet\w*|neg(?:are|hi)|blocc\w*|impedisc\w*|nessuno)\b|禁止|拒否|ブロック|防止|拒绝|阻止/g,
};

/** "No" is nothing else than "in the" in Portuguese; "ne", "ni", "n'" are words of few. */
export const shortNots: Partial<Record<Language, RegExp>> = {
  en: /\bno\b(?! one| matter)/g,
  es: /\bno\b|\bni\b/g,
  // "Ne doit lire que" says only that, and forbids nothing of it.
  fr: /(?:\bne\b|\bn')(?!(?:(?!\b(?:pas|jamais|rien|plus|aucune?s?|personne|ni)\b)[^.;,]){1,40}?\bqu(?:e\b|'))|\bni\b|\brien\b/g,
  it: /\bne\b|\bno\b|\bnon\b|\bnulla\b/g,
};

/** Says that it ends there, and forbids nothing by its own: "nothing else", "nobody else", "nothing outside of". */
export const limitsOnly =
  /\b(?:nothing|nobody|no one|anything|anyone|none) (?:else|more|other|further)\b(?: (?:should|may|must|is|gets?|can)\b[^.;,]{0,30})?|\b(?:nothing|nobody|no one|no \w+) (?=outside)|\bnot only\b|\b(?:don't|do not) (?:touch|change|affect) (?:any ?thing else|other|the (?:rest|others?))[^.;,]{0,20}|\b(?:sonst nichts|nichts (?:anderes|sonst|weiter)|sonst niemand|niemand (?:sonst|anderes)|nicht nur)\b|\b(?:rien d'autre|personne d'autre|pas seulement|rien de plus)\b|\b(?:nada mas|nadie mas|ningun otro|no solo|lo demas[^.;,]{0,24})\b|\b(?:nada mais|ninguem mais|nenhum outro|nao so)\b|\b(?:nient'altro|nessun altro|nessun'altra|non solo|il resto[^.;,]{0,20})\b|それ以外[^。、]{0,12}|他(?:の人)?は(?:不可|禁止)|其(?:他|它)[^。，；]{0,8}(?:不行|不可以|不能|禁止)|别的都不[行能]/g;

/** Where one thought ends and the next begins. */
export const stopWords = /[.;!?](?=\s|$)|[。；！？\n]|\b(?:but|however|though|aber|jedoch|allerdings|mais|pero|porem|tuttavia|mas(?= (?:nao|sem|so|nunca))|ma)\b|ただし|但(?:是)?/g;
