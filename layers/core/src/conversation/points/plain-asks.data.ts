/** How people ask a plain thing of a case, in eight languages; small letters without accents. */
export const plainAsks = {
  editsRole:
    /\b(?:edit|change|modify|update|add|attach|put)\b.{0,50}\b(?:role|it)\b|\b(?:bearbeit|ander|anpass)\w*\b.{0,40}\brolle\b|\brolle\b.{0,30}\b(?:bearbeit|ander|anpass)\w*|\b(?:modifi|chang|edit)\w*\b.{0,30}\b(?:role|rol|papel|funcao|ruolo)\b|\b(?:edito|editar|cambiar|cambio|mudar|alterar|cambiare|modificare)\b.{0,30}\b(?:rol|role|papel|ruolo)\b|ロール.{0,12}(?:編集|変更|追加)|(?:编辑|修改|改).{0,8}(?:角色|role)/,
  console: /\b(?:console|konsole|consola|portal)\b|コンソール|控制台/,
  otherWay: /\b(?:cli|sdk|boto3?|api|terraform|cloudformation|command line|script|kommandozeile|ligne de commande|linea de comandos|linha de comando|riga di comando)\b|コマンド|命令行/,
  matters:
    /\b(?:spielt .{0,12}rolle|importa\w*|peu importe|matters?|differen\w*|chang\w*|instead|either|same|egal|unterschied\w*|ander(?:s|t|n)\w*|statt|gleich|difference|meme|au lieu|cambia\w*|diferen\w*|en vez|igual|mismo|muda|em vez|mesmo|differen\w*|invece|stess[oa])\b|違|変わ|同じ|区别|一样|不同|改变/,
  covers:
    /\b(?:cover\w*|includ\w*|contain\w*|enough|suffic\w*|imply|implies)\b|\b(?:deckt|enthalt|umfasst|reicht|genugt|schliesst)\b|\b(?:couvre|comprend|inclut|suffit|contient)\b|\b(?:cubre|incluye|basta|alcanza|contiene)\b|\b(?:cobre|inclui|contem|chega)\b|\b(?:copre|include|comprende|contiene)\b|含ま|カバー|足り|包含|包括|覆盖|够/,
  noRegion:
    /\b(?:no|without|missing|has no|lacks?|empty) (?:a |the )?regions?\b|\bkeine? region\b|\bohne region\b|\b(?:pas de|sans) region\b|\bsin region\b|\bsem regiao\b|\bsenza regione\b|リージョンが(?:ない|空)|没有区域|没有 ?region/,
  removes:
    /\b(?:remove|delete|drop|detach|take (?:it|that|the \w+) off|get rid of|strip|disable|turn (?:it )?off)\b|\b(?:entfern|losch|weglass|abhang|wegnehm|loswerd)\w*|\b(?:enlev|supprim|retir|detach)\w*|\b(?:quitar\w*|quito|elimin\w*|borrar\w*|sacar\w*)\b|\b(?:tirar|tiro|remov\w*|apagar)\b|\b(?:toglier\w*|tolgo|rimuov\w*)\b|外す|外せ|外し|削除|取り除|去掉|删除|移除|拿掉/,
  makesNew:
    /\b(?:re-?creat\w*|create|new|anlegen|neu\w*|recre\w*|nouve\w*|nuev[oa]|nov[oa]|nuov[oa])\b|作り直|新しい|新建|重新/,
  it: /\b(?:it|that|this|them|its|one|which|they)\b|\b(?:es|das|sie|ihn|die|diese\w*|welche\w*)\b|\b(?:ca|cela|le|la|l'|laquelle|lequel)\b|\b(?:eso|esto|la|lo|cual)\b|\b(?:isso|ela|ele|a|o|qual)\b|\b(?:lo|la|quello|quella|quale)\b|それ|これ|どれ|它|那个|哪个|哪条/,
  ifFails:
    /\b(?:what|how) (?:if|do i do|to do|then|now)\b.{0,40}\b(?:still|doesn't|does not|doesnt|fails?|not work|won't|wont|again|anyway)\b|\bif (?:it|that|this) (?:still )?(?:doesn't|does not|doesnt|fails|won't|keeps)\b.{0,30}(?:\bwork|\bhelp|\bfail|\?)|\bwas (?:mache ich|tun|dann)\b.{0,40}\b(?:trotzdem|immer noch|nicht)\b|\bund wenn (?:es|das)\b.{0,20}\bnicht\b|\b(?:que faire|et si)\b.{0,30}\b(?:ne (?:marche|fonctionne|suffit)|toujours)\b|\b(?:que hago|y si)\b.{0,30}\b(?:no funciona|sigue|falla)\b|\b(?:o que faco|e se)\b.{0,30}\b(?:nao funcionar|nao der|continuar|falhar)\b|\b(?:cosa faccio|e se)\b.{0,30}\b(?:non funziona|non va|continua)\b|(?:それでも|まだ).{0,12}(?:動かない|だめ|失敗).{0,12}(?:どう|場合|たら)|(?:如果|要是).{0,6}(?:还是|仍然).{0,6}(?:不行|报错|失败)/,
  breaks:
    /\b(?:break|breaks|disrupt\w*|down ?time|outage|interrupt\w*|affect (?:other|anything|anyone)|impact on|stop working|go down)\b|\b(?:kaputt|ausfall|unterbrech\w*|betroffen|lauft .{0,20}weiter|stort)\b|\b(?:casser?|interrompre|coupure|impacter?|panne)\b|\b(?:romper?|se rompe|interrump\w*|afectar?|caida|corte)\b|\b(?:quebrar?|interromp\w*|afetar?|parar de funcionar|indisponib\w*)\b|\b(?:rompere|si rompe|interromp\w*|disservizio)\b|壊れ|止まり|影響|停止し|影响|中断|坏掉|停机/,
  finds:
    /\b(?:how|where) (?:do|can|would|should|could|to|does)?\s?(?:i|we|they|one|you|he|she)?\s?(?:even |exactly )?(?:find|see|look|check|know which|search|figure out|locate|get (?:its|the) name|tell which)\b|\bhow to (?:find|see|tell|check)\b|\bwhere (?:is|are) (?:it|that|this|they)\b|\bwie (?:finde|sehe|erkenne|bekomme)\b|\bwo (?:finde|sehe|steht|schau\w*|suche\w*)\b|\bcomment (?:je |on )?(?:trouve\w*|vois|voir|savoir|sait|sais)\b|\bou (?:est-ce que je |je |on )?(?:trouve\w*|vois|regarde\w*|cherche\w*)\b|\bcomo (?:eu )?(?:encuentro|encontrar|veo|ver|saber|se cual|acho|achar|vejo|descubro|descobrir|sei)\b|\b(?:donde|onde) (?:lo |la |eu |se )?(?:encuentro|veo|miro|miran|busco|esta|acho|vejo|olho|olham|procuro|fica)\b|\b(?:come|dove) (?:la |lo |si )?(?:trovo|trovare|vedo|vedere|guardo|guardano|cerco|scopro|so)\b|どこ.{0,10}(?:見|確認|わか|分か|探)|どうやって.{0,10}(?:見つけ|確認|調べ)|(?:怎么|在哪|哪里|如何).{0,6}(?:找|看|查)/,
  otherThing:
    /\b(?:logs?|cloudtrail|bill\w*|costs?|price|quota|models?|region\w*|agent id|account id|version)\b|ログ|料金|日志|费用/,
  whoOrWhen: /\b(?:who|when|qui|quand|wer|wann|quien|cuando|quem|quando|chi)\b|誰|いつ|谁|什么时候/,
  whatToAdd:
    /\b(?:what|which) (?:exactly |precisely )?(?:would|do|does|should|must|will|to) (?:they|we|i|he|she|someone|somebody|the \w+)?\s?(?:need to |have to )?(?:add|put in|change|write)\b|\bwas (?:genau )?(?:mussen|muss|sollen|soll|mussten) (?:die|wir|ich|sie|der admin|er)\b.{0,30}\b(?:hinzufug\w*|eintrag\w*|ander\w*|erganz\w*|aendern)\b|\b(?:que|quoi) .{0,20}(?:ajouter|changer|modifier) (?:exactement)?\b|\bque (?:tienen|tengo|tiene|tenemos) que (?:anadir|agregar|cambiar|poner)\b|\bo que .{0,20}(?:adicionar|mudar|alterar|colocar)\b|\bcosa .{0,20}(?:aggiungere|cambiare|modificare)\b|何を(?:追加|変更)|(?:要|该|需要)(?:加|改)什么/,
  onlyPart:
    /\b(?:just|only|simply|enough|suffic\w*|alone)\b|\b(?:nur|reicht|genugt|einfach)\b|\b(?:seulement|juste|suffit)\b|\b(?:solo|basta|solamente)\b|\b(?:apenas|so|somente|basta)\b|\b(?:soltanto|basta|solo)\b|だけ|足り|只(?:要|加)|够/,
  part: /\b(?:profil\w*|model\w*|modell\w*|bucket|objects?|arn|endpoint|alias)\b|プロファイル|モデル|バケット|配置文件|模型|桶/,
  adds:
    /\b(?:add|put in|allow|name|need)\b|\b(?:hinzu\w*|erlaub\w*|ergan\w*|dazu|brauch\w*)\b|\b(?:ajout\w*|autoris\w*|faut)\b|\b(?:anad\w*|agreg\w*|pon\w*|permit\w*)\b|\b(?:adicion\w*|coloc\w*|preciso)\b|\b(?:aggiung\w*|mett\w*|serve)\b|追加|許可|加|允许/,
  writesThem:
    /\b(?:write|draft|word)\b.{0,24}\b(?:them|him|her|the (?:team|admins?|owners?|vendor))\b|\bschreib\w*\b.{0,24}\b(?:ihnen|ihm|ihr|denen|dem (?:admin|team))\b|\b(?:ecris|ecrire|redige\w*)\b.{0,24}\b(?:leur|lui|eux)\b|\becris-(?:leur|lui)\b|\bescrib\w*\b.{0,24}\b(?:les|ellos|el admin|para el|para ella)\b|\bescrev\w*\b.{0,24}\b(?:eles|ele|ela|para o admin)\b|\bscriv\w*\b.{0,24}\b(?:lui|lei|loro)\b|(?:彼ら|担当者|管理者)(?:に|へ).{0,12}書い|(?:给|向)(?:他们|他|她|管理员)写/,
  apply:
    /\bhow (?:do|can|would|should|to)\s?(?:i|we)?\s?(?:apply|deploy|run|execute|attach|install|put) (?:it|that|this|them)\b|\bwie (?:wende|spiele|setze|fuhre|hange) ich (?:es|das|die)\b|\bcomment (?:je |on )?(?:l'applique\w*|appliquer|l'attache)\b|\bcomo (?:lo|la) (?:aplico|pongo|ejecuto|adjunto)\b|\bcomo (?:eu )?(?:aplico|executo|coloco|anexo)(?: isso)?\b|\bcome (?:lo|la) (?:applico|eseguo|metto|allego)\b|どうやって(?:適用|実行)|怎么(?:应用|执行|加上去)/,
  butOnly:
    /^\W*(?:but|hm+,? but|aber|mais|pero|mas|ma)\b|\b(?:we|i)(?: only| just)\b|\b(?:wir|ich) \w+(?: aber)? (?:nur|aber)\b|\b(?:nous|on|je) .{0,24}\bque\b|\b(?:solo|apenas|so|soltanto|somente) (?:llamamos|usamos|llamo|uso|chamamos|chiamiamo|usiamo)\b|しか|でも|但(?:是)?我们|我们只/,
} as const satisfies Readonly<Record<string, RegExp>>;
