/** What a question is after, in the languages that are answered and some more: over small letters without accents. */
export const asks = {
  why: /\b(?:why|how come|what for|warum|wieso|weshalb|wozu|pourquoi|por que|perche|come mai|niye|neden|dlaczego)\b|^\W*(?:(?:y|e|pero|mas) )?porque\b|なぜ|どうして|为什么|为何/,
  must: /\b(?:must|have to|has to|need|needs|should|muss|mussen|brauch\w*|sollte|faut|dois|doit|devons|besoin|tengo que|hay que|necesit\w*|debo|preciso|tenho que|temos que|devo|dobbiamo|serve|bisogna|trzeba|musze|gerek\w*|lazim)\b|必要|必须|需要|要不要/,
  enough:
    /\b(?:enough|suffic\w*|suffit|suffis\w*|reicht|genugt|ausreich\w*|basta|bastan|suficiente|sufficient\w*|yeter\w*|wystarcz\w*|alone)\b|足り|だけでは|だけで|够/,
  safe: /\b(?:safe|secure|danger\w*|risk\w*|sicher|gefahrlich\w*|riskant|sur(?= ?(?:[?!.,]|$)| (?:de|d'|que|pour|ainsi|comme)\b)|sans risque|dangereux|risque|segur[oa]|peligros\w*|riesgo|perigos\w*|risco|sicur[oa]|pericolos\w*|rischio|guvenli|bezpieczn\w*)\b|安全|危険|危险/,
  bug: /\b(?:bugs?|bugged|bogue|fehler (?:in|bei|von) (?:aws|bedrock)|fallo de aws|error de aws|erro da aws|errore di aws|broken in aws|aws broken|aws kaputt)\b|バグ|不具合|是不是.{0,6}(?:bug|故障)/,
  who: /\b(?:who|whose|whom|wer|wessen|wem|qui|quien|quem|chi|kim|kto)\b|誰|どちらが|谁/,
  part: /\b(?:part of|includ\w*|covers?|covered|contain\w*|enthalt\w*|enthalten|gehort|umfasst|inclu\w*|couvre|fait partie|cubre|forma parte|parte (?:de|di)|cobre|compres\w*|copre)\b|含ま|含む|包含|属于/,
  already:
    /\b(?:already|(?:have|has|had)(?! to\b)|gave|given|added|allowed|schon|bereits|habe|haben|hat|drin|deja|donne|ajoute|accorde|autorise|ya|(?:tengo|tiene)(?! que\b)|puse|ja|(?:tenho|tem)(?! (?:que|de)\b)|dei|adicionei|gia|ho|dato|messo|aggiunto)\b|既に|すでに|ある|あります|入って|付与|已经|有了|写了|加了/,
} as const;
