/** What is done to a thing; its name in this table, and how AWS's actions of it begin. */
export type Verb = keyof typeof verbs;

type VerbRow = {
  /** Beginnings of words, of plain letters. */
  readonly stems?: string;
  /** Whole words. */
  readonly whole?: string;
  /** Of languages without spaces between words. */
  readonly signs?: string;
  readonly begins: readonly string[];
};

/** Verbs and their nouns in eight languages; where two fit at one place, the longer one counts. */
export const verbs = {
  read: {
    stems: 'read|fetch|download|herunterlad|lese|gelesen|lectur|telecharg|descarg|leitur|legg|lettur|scaric',
    whole: 'gets?|liest|lire|lit|lisent|lise|leer|lea[ns]?|leen?|lectura|ler|leia[m]?|leem|baixar|baixe|ausles\\w*|obtener|obtenir|ottenere|obter',
    signs: '読み取|読み込|読む|読め|参照|取得|ダウンロード|读取|读|下载|获取',
    begins: ['Get', 'BatchGet'],
  },
  list: {
    stems: 'listing|auflist|elenc|enumer|listar',
    whole: 'lists?|lister|liste[nrst]?|listen',
    signs: '一覧|列挙|リスト|列出|列举',
    begins: ['List'],
  },
  describe: {
    stems: 'describ|beschreib|descriv|descrev|inspect|inspizier|visuali[sz]',
    whole: 'looks? at|checks?|checking|views?|viewing|see|ver|vean?|veja|vejam|vedere|voir|decrire|decrit|decrivent|ansehen|anzeigen|anschauen|afficher|mostrar|metadata',
    signs: '表示|閲覧|記述|查看|描述',
    begins: ['Describe', 'Get'],
  },
  query: { stems: 'quer[iy]|abfrag|interrog|consult', signs: 'クエリ|問い合わせ|查询', begins: ['Query'] },
  scan: { stems: 'scan|varr(?:er|e)|escane', signs: 'スキャン|扫描', begins: ['Scan'] },
  retrieve: { stems: 'retriev|search|durchsuch|recherch|buscar|busque|cercare', signs: '検索|检索|搜索', begins: ['Retrieve', 'Search', 'Query'] },
  write: {
    stems: 'upload|hochlad|televers|schreib|geschrieben|speicher|escrib|escritur|escrev|escrit|scriv|scrittur|enregistr',
    whole: 'write|writes|writing|written|puts?|putting|stores?|saves?|ablegen|ablegt|ecri\\w*|deposer|depose|subir|sub[ae]n?|guardar|guarden?|grav(?:ar|e|em|a)|gravacao|salvar|salve|salvare|caricare|carichi|carica|append',
    signs: '書き込|書込|書く|保存|アップロード|写入|写到|上传|存入',
    begins: ['Put', 'BatchWrite'],
  },
  create: {
    stems: 'creat|anleg|angelegt|erstell|erzeug|creac|criac|provision',
    whole: 'cree[rsn]?|creent|crear|cree[n]?|criar|crie[m]?|creare|crei|creino|creazione',
    signs: '作成|作る|新規|创建|新建',
    begins: ['Create'],
  },
  update: {
    stems: 'updat|modif|aktualis|actualiz|atualiz|aggiorn|edit(?!ion)|bearbeit|verander',
    whole: 'chang(?:e|es|ing)|alters?|altering|alterar|alterem?|andern|andert|anderung\\w*|cambiar|cambien?|cambiare|mettre a jour|mise a jour',
    signs: '更新|変更|修改|編集|编辑|更改',
    begins: ['Update', 'Modify', 'Put'],
  },
  delete: {
    stems: 'delet|remov|destroy|wip(?:e|ing)|eras(?:e|ing)|losch|geloscht|entfern|supprim|suppress(?!ion list)|effac|borr|elimin|exclu(?!ding|sive|sivamente)|apag|cancell|rimuov|rimoz',
    signs: '削除|消去|消す|删除|删掉|清除',
    begins: ['Delete', 'BatchDelete', 'Remove'],
  },
  terminate: { stems: 'terminat', whole: 'beenden|terminar|terminer|terminare', signs: '終了|终止', begins: ['Terminate'] },
  send: {
    stems: 'schick|verschick|sende|envoy|envoi|enqueue',
    whole: 'sends?|sending|send|enviar|envien?|envie[m]?|envio|mandar|mandare|inviare|invi[ia]?(?:no)?|publier des messages',
    signs: '送信|送る|发送',
    begins: ['Send'],
  },
  receive: { stems: 'receiv|consum|poll|empfang|recev|recib|receb|ricev|drain', signs: '受信|接收|消费', begins: ['Receive'] },
  purge: { stems: 'purg|vacia|esvazi|svuot', whole: 'leeren|vider|flush', signs: 'パージ|清空|空にする', begins: ['Purge'] },
  publish: {
    stems: 'publish|veroffentlich|pubblic(?!o|a[ \\-]access)',
    whole: 'publier|publie|publient|publicar|publiquen?|publique[m]?',
    signs: '発行|パブリッシュ|发布',
    begins: ['Publish', 'Put'],
  },
  subscribe: { stems: 'subscrib|abonn|suscrib|inscrev|iscriv', signs: 'サブスクライブ|購読|订阅', begins: ['Subscribe'] },
  invoke: {
    stems: 'invok|invoc|invoqu|aufruf|aufgerufen|appel(?:er|l)|appel(?:ant|ons)',
    whole: 'calls?|calling|appels?|ruft|rufen|llamar|llamen?|llame|chamar|chame[m]?|chiamare|chiami|chiamino',
    signs: '呼び出|呼出|调用',
    begins: ['Invoke'],
  },
  use: {
    stems: 'nutz|verwend|benutz|utilis|utiliz|usage',
    whole: 'use|uses|using|usar|usen?|usem|uso|usare|usi|usino|work with',
    signs: '利用|使用|使う|使え',
    begins: [],
  },
  stream: { stems: 'stream', whole: 'en continu', signs: 'ストリーミング|ストリーム|流式', begins: [] },
  start: {
    stems: 'submit|einreich|soumet|soumis|demarr|lanc(?:er|e[nz]?\\b|ar)|lanz|arranc|avvi|esegu|execut(?!ion)|ejecut(?!ion)|ausfuhr|trigger',
    whole: 'start|starts|starting|starten|startet|launch|launches|launching|runs?|running|iniciar|inicien?|inicie[m]?|initier',
    signs: '開始|起動|実行|启动|执行|运行',
    begins: ['Start', 'Run'],
  },
  stop: {
    stems: 'stopp|anhalt|arret|interromp|interrump',
    whole: 'stop|stops|stopping|halt|detener|detengan?|deten(?:erlas|erlos)|parar|pare[m]?|fermare|ferm(?:arle|arli|arla)|fermi',
    signs: '停止|止め|停掉',
    begins: ['Stop'],
  },
  reboot: { stems: 'reboot|restart|neustart|redemarr|reinici|riavvi', whole: 'neu starten|neu zu starten', signs: '再起動|重启', begins: ['Reboot'] },
  tag: { stems: 'tagging|tagger|taggare|taggen|etiquetar|etiqueter', whole: '(?:to|and|or|may|can|und|et|y|e) tag', signs: 'タグ付け|タグを付|打标签|加标签', begins: ['Tag'] },
  encrypt: {
    stems: 'encrypti?n|verschlusseln|encript|criptograf|crittograf',
    whole: 'encrypt|encrypts|encryption|verschlusselt werden|chiffrer|chiffre|cifrar|cifren?|cifrare',
    signs: '暗号化(?!され)|加密',
    begins: ['Encrypt'],
  },
  decrypt: {
    stems: 'decrypt|entschlussel|dechiffr|descifr|desencript|decifr|descriptograf|decriptograf|decritt',
    signs: '復号|解密',
    begins: ['Decrypt'],
  },
  rotate: { stems: 'rotat|rotier|ruot', whole: 'rotar|roten?|faire tourner|rotacionar', signs: 'ローテーション|ローテート|轮换', begins: ['Rotate'] },
  disable: {
    stems: 'disabl|deaktivier|desactiv|desativ|disabilit|disattiv|ausschalt|abschalt',
    whole: 'turn(?:ing)? off|switch(?:ing)? off|desligar|apagar el|spegnere',
    signs: '無効|オフに|禁用|关闭|停用',
    begins: ['Disable'],
  },
  enable: { stems: 'enabl|aktivier|abilit|attiv(?!it)', whole: 'turn(?:ing)? on|switch(?:ing)? on|activar|activer|ativar', signs: '有効|启用|开启', begins: ['Enable'] },
  copy: { stems: 'kopier|copier|copiar|copiare|copie[nm]?\\b', whole: 'copy|copies|copying', signs: 'コピー|复制|拷贝', begins: ['Copy'] },
  share: { stems: 'shar(?:e|ing)|freigeb|partag|compart|condivi', whole: 'teilen', signs: '共有|共享|分享', begins: ['Share'] },
  pull: { stems: 'pull', whole: 'ziehen|tirer', signs: 'プル|拉取', begins: [] },
  push: { stems: 'push', whole: 'pousser', signs: 'プッシュ|推送', begins: [] },
  manage: { stems: 'manag(?!ed)|administ(?!rator)|verwalt|gerenci|gestion', whole: 'gerer|gerir|gestire|gestisca', signs: '管理', begins: [] },
  pass: { whole: 'pass|passes|passing|hands? over|ubergeben|ubergibt|weitergeben|passer|pasar|passar|passare', begins: [] },
  attach: { stems: 'attach|anhang|attacc|adjunt|anexar|associ(?:er|ar|are)', signs: 'アタッチ|附加|挂载', begins: ['Attach', 'Put'] },
  detach: { stems: 'detach|detacher|desanex', signs: 'デタッチ|分离', begins: ['Detach'] },
  count: { whole: 'count|counting|counts|zahlen|compter|contar|contare', signs: 'カウント|计数|统计', begins: ['Count'] },
  apply: { stems: 'appl(?:y|ies|ying)|anwend|appliqu|aplica|aplique|applic(?!ation|azion)', signs: '適用|应用(?!程序)', begins: ['Apply'] },
  finetune: { stems: 'fine-?tun|feinabstimm|nachtrainier|affin(?:er|age)|customi[sz](?!ation)|personnalis|personaliz|personalizz', signs: 'ファインチューニング|微调|カスタマイズ', begins: [] },
  import: { stems: '(?<!models?[- ])import(?!ant)', signs: 'インポート|导入', begins: ['Import'] },
  buy: { stems: 'purchas|kauf|achet|acquist', whole: 'buys?|buying|comprar|compren?|compre[m]?', signs: '購入|购买', begins: ['Purchase', 'Create'] },
  ingest: { stems: 'sync|ingest|synchroni|sincroni', signs: '同期|同步', begins: ['Start'] },
} as const satisfies Readonly<Record<string, VerbRow>>;

export const verbRows = Object.entries(verbs) as readonly (readonly [Verb, VerbRow])[];
