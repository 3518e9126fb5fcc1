/** What belongs to who calls, in eight languages. */
export const ownThings =
  /\b(?:own|eigen\w*|propres?|propi[oa]s?|pr[oó]pri[oa]s?|propri[oae]?) (?:\w+ )?(?:home|folders?|director\w*|prefix\w*|items?|rows?|records?|files?|objects?|data|documents?|ordner|verzeichnis\w*|eintr\w*|elemente?n?|datens\w*|objekte?n?|dateien|dossiers?|r[eé]pertoires?|[eé]l[eé]ments?|lignes?|fichiers?|objets?|carpetas?|elementos?|registros?|archivos?|objetos?|pastas?|itens|arquivos?|cartell[ae]|element[oi]|oggett[oi]|dati)\b|\bhome (?:folder|directory|prefix)\b|(?:folders?|items?|rows?|records?|carpetas?|registros?|elementos?|pastas?|itens|cartell[ae]|element[oi]) (?:\w+ )?(?:of (?:their|her|his|its) own|propi[oa]s?|pr[oó]pri[oa]s?)\b|\bpartition key is (?:his|her|its|their|the caller)|(?:自分|自身|本人)(?:だけ)?の ?(?:ホーム)?(?:フォルダ|項目|アイテム|データ|行|レコード|オブジェクト|ディレクトリ|ファイル)|(?:自己|本人)的(?:主)?(?:文件夹|目录|项目|数据|记录|条目|对象|文件)/i;

/** The attributes that a wish names. */
export const columns =
  /(?:\b(?:attribut(?:e[ns]?|s|i|os?)?|columns?|spalten?|colonn[es]*|atributos?|columnas?|colunas?)\b|属性|列(?!出)|カラム)\s*(?<names>["'`]?[A-Za-z][\w.-]*["'`]?(?:\s*(?:[,、，]|\b(?:and|und|et|y|e)\b|と|和)\s*["'`]?[A-Za-z][\w.-]*["'`]?)*)/i;

/** "Their own folder home/USERNAME": the path of nobody by name, which is no bucket's. */
export const withoutOwnPath = (text: string): string => text.replace(ownPath, (_, above: string) => above);

const ownPath =
  /(?<![\w/.-])(home|users?)\/(?:\$?\{[^}]{1,40}\}|<[^>]{1,40}>|USER(?:NAME|_NAME)?|NAME|BENUTZER(?:NAME)?|UTILISATEUR|USUARIO|USU[AÁ]RIO|UTENTE)\/?\*?/g;
