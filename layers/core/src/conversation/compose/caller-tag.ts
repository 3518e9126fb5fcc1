/** What a folder or a partition key is named by: the tag of who calls, and what stands above it. */
export type CallerTag = {
  readonly key: string;
  /** `tenants/`, before the value. */
  readonly above: string;
  /** What it names. */
  readonly names: 'folder' | 'items';
};

/** Reads "only below the prefix equal to their tenant tag", "kb-docs/<namespace>/, by the session tag kubernetes-namespace"; null: no tag names a place. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html */
export const callerTag = (wish: string): CallerTag | null => {
  const text = wish.slice(0, longest);
  const key = tagWord.test(text) ? keyIn(text) : null;
  if (key === null) return null;
  const isOfItems = partitionKey.test(text);
  const path = written.exec(text)?.groups;
  if (!isOfItems && path === undefined && !(folder.test(text) && isOfCaller(text))) return null;
  return { key, names: isOfItems ? 'items' : 'folder', ...(path === undefined ? none : placeOf(path)) };
};

/** A wish without the paths that stand for the caller's own: "kb-docs/<namespace>/" is the bucket kb-docs. */
export const withoutTagPath = (wish: string): string =>
  callerTag(wish) === null
    ? wish
    : wish.replace(new RegExp(written.source, 'gi'), (_, ...rest) => `${startOf(rest.at(-1) as Path)} `);

type Path = Readonly<Record<string, string | undefined>>;
const none = { above: '' } as const;

const startOf = ({ scheme, first = '' }: Path): string =>
  scheme === '' ? `${first}/*` : scheme === undefined && !isBucket(first) ? '' : `s3://${first}/`;

const placeOf = ({ scheme, first = '', rest = '' }: Path): Pick<CallerTag, 'above'> => ({
  above: scheme !== undefined || isBucket(first) ? rest : `${first}/${rest}`,
});

/** "Tenants/<tenant>/" begins with a folder, "kb-docs/<namespace>/" with a bucket. */
const isBucket = (name: string): boolean => /[-.\d]/.test(name);

/** "The prefix equal to their tag", "by the session tag", and not "objects in the folder reports/ with the tag public". */
const isOfCaller = (text: string): boolean => asPlace.test(text) || (ofWhom.test(text) && !ofObjects.test(text));

const longest = 2_000;

// "s3://b/tenants/${tag}/", "kb-docs/<namespace>/", "tenants/{tenant}/".
const written =
  /(?<![\w/.-]|(?<!::):)(?:(?<scheme>s3:\/\/|(?<=:::))?(?<first>[A-Za-z0-9][\w.-]{1,61})\/)(?<rest>(?:[\w.-]{1,60}\/){0,5})(?:<[^<>\n]{1,40}>|\$?\{[^{}\n]{1,60}\})\/?\*?/i;

const tagWord = /\btags?\b|-tags?\b|etiqueta|[ée]tiquette|タグ|标签|PrincipalTag/i;
const folder =
  /prefi(?:x|j|ss)|pr[ée]fixe|pr[äa]fix|folder|ordner|verzeichnis|director(?:y|ies)|dossier|r[ée]pertoire|carpeta|pasta|cartell|プレフィックス|フォルダ|前缀|文件夹/i;
const anyTag = '(?:\\btags?\\b|-tags?\\b|etiqueta|[ée]tiquette|タグ|标签)';
const asPlace = new RegExp(
  `(?:${folder.source})[^.;]{0,40}?(?:\\b(?:equal|match|same as|(?:named|called) (?:after|by|like|as)|(?:of|by|from) (?:its|their|his|her|own)|nach|gleich|entspr|correspond|igual|ugual|corrispond|nomm|nombr|chamad)|[ée]gal|等于|与)[^.;]{0,40}?${anyTag}|(?:タグ|标签)[^。]{0,20}?(?:同じ|一致|等しい|相同)[^。]{0,12}?(?:${folder.source})`,
  'i',
);
const ofWhom = new RegExp(
  `(?:(?:session|principal|sitzungs|caller|user|role|セッション|プリンシパル|会话|主体)[- ]?|\\b(?:its|their|his|her|own|ihr\\w*|sein\\w*|eigen\\w*|leur|su|sua|seu|propi[oa]|propri[oa])\\s(?:[\\w-]{1,30}[- ]){0,2})${anyTag}|${anyTag}s? (?:of|de|di|da|do|der|des|du) (?:the |la |leur |sa |su |sua |il |el )?(?:session|sesi|sess|sitzung|principal|caller|user|role|rol|r[ôo]le|ruolo)|PrincipalTag`,
  'i',
);
const ofObjects = new RegExp(
  `(?:\\b(?:objects?|files?|documents?|objekte?n?|dateien|dokumente?n?|objets|fichiers|objetos|archivos|arquivos|oggetti)\\b|オブジェクト|对象)[^.;。]{0,60}?${anyTag}`,
  'i',
);
const partitionKey =
  /partition[- ]?key|hash[- ]?key|leading ?keys?|partitionsschl[üu]ssel|cl[ée] de partition|clave de partici[óo]n|chave de parti[çc][ãa]o|chiave di partizione|パーティション ?キー|分区键/i;

const keyIn = (text: string): string | null =>
  keys
    .flatMap((pattern) => [...text.matchAll(pattern)].map(({ groups }) => groups?.['key'] ?? ''))
    .find((key) => key !== '' && !noKey.test(key)) ?? null;

const quote = '["\'`“„«「]?';
const key = `${quote}(?<key>[A-Za-z][\\w:-]{1,60})`;
const keys: readonly RegExp[] = [
  /PrincipalTag\/(?<key>[A-Za-z][\w:-]*)/g,
  new RegExp(
    `(?:session|principal|sitzungs|caller|user|role|セッション|プリンシパル|会话|主体)[- ]?(?:tags?|タグ|标签)s?\\s*(?:called |named |namens |key )?${key}`,
    'gi',
  ),
  new RegExp(
    `(?:tags?|etiquetas?|[ée]tiquettes?) (?:de|di|da|der|des) (?:la |leur |sa |su |sua |ihrer )?(?:session|sesi[óo]n|sess[ãa]o|sessione|sitzung|principal|rol|r[ôo]le)\\s+${key}`,
    'gi',
  ),
  /["'`“„«「]?(?<key>[A-Za-z][\w-]{1,60})["'`”»」]?[- ]?(?:tags?\b|タグ|标签)/gi,
  new RegExp(`(?:\\btags?|etiquetas?|[ée]tiquettes?|タグ|标签)\\s*(?:called |named |namens |key )?${key}`, 'gi'),
];
const noKey =
  /^(?:the|a|an|its|their|his|her|our|own|same|session|principal|sitzungs?|resource|request|this|that|with|by|and|or|de|di|da|des|der|die|das|dem|den|la|le|el|lo|il|un[ea]?|su|sua|seu|mit|per|par|por|con|com|is|are|as|on|of|in|to|must|may|key|value|named|called|iam|aws|user|role|caller|equals?|matching|match|leur|ihr\w*|sein\w*|arrives?|kommt|propi[oa]|mism[oa])$/i;
