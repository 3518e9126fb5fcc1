/** A wish with the beginning of a name as AWS writes it: "roles whose name starts with AgentDev-" → "roles AgentDev-*". */
export const nameBeginnings = (wish: string): string =>
  forms.reduce(
    (text, form) =>
      text.replace(form, (...all) => {
        const groups = all.at(-1) as Groups;
        return ofObjects.test(text.slice(0, Number(all.at(-3))))
          ? ` under the prefix ${groups['name']} `
          : starred(groups);
      }),
    wish,
  );

// Of objects the beginning is a folder.
const ofObjects =
  /(?:\b(?:objects?|files?|documents?|objekten?|dateien|objets?|fichiers?|objetos?|archivos?|arquivos?|oggetti|file)|オブジェクト|对象)\s*,?$/i;

type Groups = Readonly<Record<string, string | undefined>>;

const starred = ({ noun = '', name, path, behind = '' }: Groups): string =>
  path === undefined ? `${noun} ${(name ?? '').replace(/\*$/, '')}*${behind}` : `${noun} ${path}/*`;

// A beginning looks like no word: "starts with the letter", "begins with a".
const name = '["\'`“«„]?(?<name>(?=[\\w./@-]*[-_/\\dA-Z])[A-Za-z0-9][\\w./@-]{1,60}(?:[\\w/-]))\\*?["\'`”»“]?';

const forms: readonly RegExp[] = [
  // "Users under the path /team/".
  /(?<noun>(?:\b(?:roles?|users?|rollen?|benutzern?|r[oô]les?|utilisateurs?|rol(?:es)?|usuarios?|usu[aá]rios?|fun[cç][õo]es|ruoli|utenti|parameters?|parametern?|param[eè]tres|par[aá]metros|parametri)|ロール|ユーザー|角色|用户))\s*(?:(?:that|which|die|qui|que|che)\s+(?:are|live|is|liegen|sind|sont|están|estão|sono)\s+)?(?:under|in|with|on|below|unter|im|mit|sous|dans|avec|bajo|en|con|sob|no|com|sotto|nel)\s+(?:the |dem |le |la |el |o |il )?(?:iam )?(?:path|pfad|chemin|ruta|caminho|percorso)\s+["'`]?\/(?<path>[\w+=,.@/-]*?[\w+=@-])\/?\*?["'`]?(?=[\s,.;:)]|$)/giu,
  // "The secrets under prod/": a folder of names, by its slash.
  /(?<noun>\b(?:secrets?|parameters?|parametern?|geheimnissen?|secretos?|segredos?|segreti|param[eè]tres|par[aá]metros|parametri))\s+(?:under|below|beneath|unter|sous|bajo|sob|sotto)\s+["'`]?\/?(?<path>[\w+=,.@-]{1,60}(?:\/[\w+=,.@-]{1,60}){0,6})\/\*?["'`]?(?=[\s,.;:)]|$)/giu,
  // "Rollen übergeben, die mit X- anfangen": the verb stands between.
  new RegExp(
    `(?<noun>\\b(?:Rollen|Funktionen|Tabellen|Buckets|Secrets|Queues|Agenten|Parameter))(?<behind>\\s+\\p{L}+),?\\s+(?:die|deren Namen?|welche)\\s+(?:alle\\s+)?mit\\s+${name}\\s+(?:anfang\\w*|anf[äa]ngt|beginn\\w*)`,
    'giu',
  ),
  new RegExp(
    `[,]?\\s+(?:(?:that|which|whose names?|with (?:a )?names?(?: that)?|where the names?)\\s+(?:all\\s+|must\\s+)?)?(?:starts?|starting|begins?|beginning)\\s+(?:with|by)\\s+${name}`,
    'gi',
  ),
  new RegExp(`\\s+prefixed\\s+(?:with\\s+|by\\s+)?${name}`, 'gi'),
  new RegExp(
    `,?\\s+(?:die|deren Namen?|welche)\\s+(?:alle\\s+)?(?:mit|auf)\\s+${name}\\s+(?:anfang\\w*|anf[äa]ngt|beginn\\w*)`,
    'gi',
  ),
  new RegExp(`,?\\s+(?:beginnend|anfangend|startend)\\s+mit\\s+${name}`, 'gi'),
  new RegExp(
    `,?\\s+(?:(?:qui|dont (?:le|les) noms?)\\s+)?(?:commen[cç](?:e|ent|ant)|d[ée]but(?:e|ent|ant))\\s+par\\s+${name}`,
    'gi',
  ),
  new RegExp(
    `,?\\s+(?:(?:que|cuyos? nombres?)\\s+)?(?:empie[cz]\\w*|empezando|comien[cz]\\w*|comenzando|inici(?:e|en|an|a|ando))\\s+(?:por|con)\\s+${name}`,
    'gi',
  ),
  new RegExp(
    `,?\\s+(?:(?:que|cujos? nomes?)\\s+)?(?:come[cç]\\w*|inici(?:e|em|am|a|ando))\\s+(?:com|por)\\s+${name}`,
    'gi',
  ),
  new RegExp(`,?\\s+(?:(?:che|il cui nome|i cui nomi)\\s+)?(?:inizi\\w*|cominci\\w*)\\s+(?:con|per)\\s+${name}`, 'gi'),
  new RegExp(
    `(?:名前|名称)?(?:が|は)?\\s*${name}\\s*(?:で|から)(?:始まる|はじまる)\\s*(?<noun>ロール|関数|テーブル|バケット|キュー|シークレット|エージェント)`,
    'g',
  ),
  new RegExp(`(?:名称|名字)?以\\s*${name}\\s*(?:开头|开始)(?:的)?\\s*(?<noun>角色|函数|表|存储桶|队列|密钥|代理)`, 'g'),
];
