/** What people say for what a policy is to do, in eight languages, of letters without accents. */
export const says = {
  read: /\b(?:reads?|reading|get|fetch|downloads?|view|access|query|quer(?:y|ies)|search|lesen|liest|lesezugriff|abfrag\w*|lire|lecture|interroger|consulter|leer|lectura|consultar|ler|leitura|legg\w+|lettura|interrogare|lise(?:nt)?|lit|lea[ns]?|leen?|leem|leiam?)\b|読|参照|取得|检索|查询|读/,
  write:
    /\b(?:writes?|writing|uploads?|puts?|stores?|saves?|schreib\w*|ablegen|ecri\w*|deposer|escrib\w*|escritura|subir|escrev\w*|escrita|gravar|scriv\w*|scrittura|caricare)\b|書き|保存|アップロード|写入|上传/,
  remove: /\b(?:delet\w*|remov\w*|losch\w*|supprim\w*|borr\w*|elimin\w*|exclu\w*|apag\w*|cancell\w*)\b|削除|删除/,
  list: /\b(?:list\w*|auflist\w*|lister|listar|elenc\w*)\b|一覧|列出/,
  invoke:
    /\b(?:invok\w*|calls?|calling|uses?|using|runs?|talks? to|aufruf\w*|ruf\w*|nutz\w*|verwend\w*|appel\w*|utilis\w*|invoqu\w*|invoc\w*|llam\w*|us(?:ar|e|en)|cham\w*|chiam\w*|usare)\b|呼び出|呼べ|呼ぶ|呼ん|利用|使|调用/,
  allow:
    /\b(?:allow(?:s|ed)?|permit(?:s|ted)?|grants?|let(?:s)?|may|erlaub\w*|darf|durfen|gestatt\w*|autoris\w*|permet\w*|peut|peuvent|permit\w*|puede|pueden|pode|podem|consent\w*|permett\w*|puo|possono)\b|許可|できる|允许|可以/,
  deny: /\b(?:nobody|no one|niemand|keiner|personne|nadie|ninguem|nessuno|never|niemals|jamais|nunca|mai|den(?:y|ies|ied|ying)|forbid\w*|block\w*|prevent\w*|stops?(?= (?:\w+ ){1,5}from\b| (?:anyone|anybody|everyone|everybody|people|users|them)\b)|prohibit\w*|verbiet\w*|verbot\w*|verhinder\w*|sperr\w*|verweiger\w*|interdi\w*|empech\w*|bloqu\w*|refus\w*|prohib\w*|deniegu\w*|impid\w*|impedir\w*|neg(?:ar|ando|ue|a|ue\w*)|deneg(?:ar|ando)|proib\w*|impec\w*|viet\w*|neghi\w*|impedi\w*|blocc\w*)\b|禁止|拒否|防止|拒绝|阻止/,
  only: /\b(?:only|nothing else|exactly|just|nur|ausschliesslich|seulement|uniquement|solo|solamente|unicamente|somente|apenas|soltanto|esclusivamente)\b|\bn(?:e |')[^.]{1,60}\bque\b|だけ|のみ|限定|只|仅/,
  must: /\b(?:must|require\w*|force\w*|enforce\w*|mandatory|compulsory|muss|mussen|zwing\w*|erzwing\w*|pflicht|obb?lig\w*|exig\w*|imposer|forcer|forzar|forcar|deve\w*|dev(?:ono|em)|forz\w*|without|ohne|sans|sin|sem|senza|unless)\b|必須|強制|なし|必须|强制|没有|不带/,
  stream: /stream|diffusion|ストリーミング|流式/,
} as const;

/** Where calls come from, which is nothing that is called: "from our Lambda functions". */
export const fromCallers =
  /\b(?:from|aus|von|depuis|desde|da|dal|dalle|dagli|das|dos) (?:(?:our|the|my|all|unser\w*|den|meinen?|nos|les|toutes nos|nuestr\w+|las|mis|nossas?|as|minhas?|le|nostre|mie) ){0,2}(?:\w+ )?(?:lambdas?|lambda[- ]?(?:functions?|funktion\w*)|functions?|fonctions?|funciones|funcion|funcoes|funcao|funzion[ei])(?:[- ](?:lambda|functions?|funktion\w*))?\b|lambda ?関数から|从(?:我们的)? ?lambda(?: ?函数)?/g;

/** A role is handed to a service. */
export const passes =
  /pass ?role|(?:pass(?:es|ing)?|hand(?:s|ing)? over) (?:only |just |exactly )?(?:the |a |one |this )?(?:roles?\b|arn:)|rolle.{0,60}(?:ubergeben|weitergeben|weiterreich)|passer.{0,30}role|pasar.{0,30}rol|passar.{0,30}(?:role|funcao|papel)|passare.{0,30}ruolo|ロールを渡|传递.{0,60}role|传递角色|角色传递/;
