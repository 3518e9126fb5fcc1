/** How people say what a fix should be instead, in eight languages: sources of patterns over small letters without accents. */
export const wordsOfChange = {
  adds: "\\b(?:also|too|as well|plus|add|adds|include|incl|both|and the other|in addition|on top|besides|we also|(?:the|our) same|the same|same (?:for|on|thing|in|with)|dasselbe|das gleiche|la misma|el mismo|o mesmo|a mesma|lo stesso|needs? the same|needs? it too|as well as|extend|auch|noch|zusatzlich|dazu|ebenfalls|hinzu|beide|erganz\\w*|erweiter\\w*|aussi|egalement|ajoute\\w*|en plus|les deux|pareil pour|la meme chose pour|tambien|ademas|agreg\\w*|anad\\w*|incluy\\w*|ambos|ambas|lo mismo para|igual para|tambem|adicion\\w*|inclu[ai]\\w*|os dois|as duas|mesma coisa|o mesmo para|anche|aggiung\\w*|entrambi|entrambe|lo stesso per|la stessa cosa per|pure)\\b|も|追加|両方|加上|也|还有|再加|同じ|同样|都要",
  only: "\\b(?:only|just|nothing (?:but|else)|limit\\w*|restrict\\w*|narrow\\w*|lock it|scope it|not the whole|nur|bloss|lediglich|einschrank\\w*|beschrank\\w*|begrenz\\w*|seulement|uniquement|rien que|limite\\w*|restrein\\w*|solo|solamente|unicamente|limit\\w*|restring\\w*|somente|apenas|so a|so o|soltanto|solamente|limita\\w*)\\b|だけ|のみ|限定|绞|絞|只|仅|限制",
  drops: "\\b(?:drop|remove|without|leave out|take out|take away|get rid of|strip|not? need(?:ed)?|minus|weg|ohne|raus|entfern\\w*|streich\\w*|weglassen|lass\\b.{0,20}\\bweg|sans|enleve\\w*|retire\\w*|supprime\\w*|sin|quita\\w*|elimina\\w*|saca|sem|tira\\w*|remov\\w*|senza|togli\\w*|rimuov\\w*|leva)\\b|外し|除い|なしで|抜い|削除|不要|去掉|删掉|删除|移除|不需要",
  wants: "\\b(?:please|pls|plz|can you|could you|would you|make it|make that|make this|change it|let it|let her|let him|let them|give (?:it|him|her|them|us)|use|switch|then|instead|rather|i want|we want|i need|we need|need it|should be|add|bitte|kannst du|konntest du|mach|lass|gib|ich will|ich brauche|wir brauchen|statt|s'il te plait|s'il vous plait|svp|peux-tu|pouvez-vous|rends|fais|donne|je veux|il me faut|plutot|por favor|puedes|podrias|haz\\w*|dale|dame|quiero|necesit\\w*|hace falta|en vez|pode|poderia|faca|deixe|quero|preciso|em vez|per favore|puoi|potresti|fallo|rendi\\w*|dagli|voglio|serve|invece)\\b|ください|して|したい|ほしい|お願い|请|改成|改为|换成|让它|给",
  both: '\\b(?:both|two|beide\\w*|les deux|ambos|ambas|os dois|as duas|entrambi|entrambe)\\b|両方|两个|都',
  readOnly:
    '\\bread[- ]?only\\b|\\bonly (?:to )?read\\b|\\bjust (?:to )?read\\b|\\bnur (?:zum )?les\\w*|\\blesend\\b|\\blecture seule\\b|\\bsolo (?:de )?lectura\\b|\\bsolo leer\\b|\\b(?:somente|apenas|so) (?:de )?(?:leitura|ler)\\b|\\bsola lettura\\b|\\bsolo (?:in )?lettura\\b|読み取り専用|読み取りだけ|読むだけ|只读',
  mfa: '\\b(?:mfa|2fa|two[- ]factor|multi[- ]?factor\\w*|zwei-?faktor\\w*|doble factor|dois fatores|due fattori)\\b|多要素|多因素',
  through:
    '\\b(?:through|via|by way of|uber|durch|a traves de|por medio de|par|via le|atraves d[oae]|tramite|attraverso|used by|called by|coming from|on behalf of)\\b|経由|通过',
  hands:
    '\\b(?:hand|pass|give|passed|handed|weitergeb\\w*|ubergeb\\w*|pas\\w*|transmet\\w*|entreg\\w*|pass\\w*)\\b|渡|传给|传递',
  folder:
    '\\b(?:folders?|prefix\\w*|director(?:y|ies)|subfolder|path|ordner|verzeichnis|unterordner|prafix|pfad|dossier|repertoire|prefixe|sous-dossier|carpeta|directorio|prefijo|pasta|diretorio|prefixo|cartella|sottocartella|prefisso)\\b|フォルダ|ディレクトリ|プレフィックス|目录|文件夹|前缀',
  whole:
    '\\b(?:whole|entire|complete|all of the|everything in the|all objects|all files|ganze\\w*|gesamte\\w*|alles im|tout le|toute la|entier|entiere|todo el|toda la|entero|completo|todo o|toda a|inteiro|inteira|tutto il|tutta la|intero|intera)\\b|全体|まるごと|整个|全部',
  wildcard:
    '\\b(?:wildcards?|any|every|all|each|a star|platzhalter|jede\\w*|alle|beliebig\\w*|n\'importe quel\\w*|tous les|toutes les|chaque|cualquier\\w*|todos los|todas las|comodin|qualquer|todos os|todas as|curinga|qualsiasi|tutti i|tutti gli|tutte le|jolly)\\b|すべての|全ての|任意|どの.{1,6}でも|所有|任何|通配',
  exactly:
    '\\b(?:without (?:the |a |any )?(?:wildcards?|stars?)|no (?:wildcards?|stars?)|drop the (?:wildcard|star)|exact(?:ly)? (?:that|this|the|one)\\b|ohne (?:den |die |das )?(?:wildcards?|stern\\w*|platzhalter)|sans (?:le |les )?(?:joker|wildcards?|etoiles?|caractere generique)|sin (?:el |los )?(?:comodin\\w*|asteriscos?|wildcards?)|sem (?:o |os )?(?:curinga\\w*|asteriscos?|wildcards?)|senza (?:il |i |l\')?(?:jolly|asterisc\\w*|wildcards?))|ワイルドカードなし|ワイルドカードは(?:なし|不要)|不要(?:用)?通配符|去掉通配符|without \\*|ohne \\*|sans \\*|sin \\*|sem \\*|senza \\*',
  nicknames:
    '^(?:staging|stage|stg|prod|production|produktion|produccion|producao|produzione|dev|development|test|testing|qa|uat|preprod|sandbox|other|others|second|another|andere\\w*|zweite\\w*|autre|deuxieme|otr[oa]|segund[oa]|outr[oa]|altr[oa]|second[oa])$',
  other:
    '\\b(?:other|second|another|andere[nrms]?|zweite[nrms]?|autre|deuxieme|otr[oa]|segund[oa]|outr[oa]|altr[oa])\\b|もう一つの|別の|另一个|另外一个',
} as const;
