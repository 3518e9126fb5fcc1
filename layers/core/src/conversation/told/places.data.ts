/**
 * The Regions by the words that people have for them, in plain letters: city, state and country in eight languages; of a country or a
 * state that has more than one Region none is meant alone. https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
 */
export const placeWords: readonly (readonly [region: string, words: string])[] = [
  ['us-east-1', '(?:n(?:orth(?:ern)?|ord)?[.-]? ?)?virginias?|nordvirginia|バージニア(?:北部)?|弗吉尼亚(?:北部)?'],
  ['us-east-2', 'ohio|オハイオ|俄亥俄'],
  ['us-west-1', '(?:n(?:orth(?:ern)?|ord)?[.-]? ?)?(?:california|californie|kalifornien)|カリフォルニア|加利福尼亚|加州'],
  ['us-west-2', 'oregon|オレゴン|俄勒冈'],
  ['us-gov-west-1', '(?:aws )?gov ?cloud|ガブクラウド'],
  ['cn-north-1', 'beijing|peking|pekin|pechino|pequim|北京'],
  ['cn-northwest-1', 'ningxia|寧夏|宁夏'],
  ['ca-central-1', 'montreal|モントリオール|蒙特利尔'],
  ['ca-west-1', 'calgary|カルガリー|卡尔加里'],
  ['mx-central-1', 'mexico|mexiko|mexique|messico|queretaro|メキシコ|墨西哥'],
  ['sa-east-1', 'sao paulo|san pablo|brasil(?:ien|ia)?|brazil|bresil|brasile|サンパウロ|ブラジル|圣保罗|巴西'],
  ['eu-central-1', 'frankfurt|francfort|fran[ck]+furt|francoforte|germany|deutschland|allemagne|alemania|alemanha|germania|フランクフルト|ドイツ|法兰克福|德国'],
  ['eu-central-2', 'zurich|zuerich|zurigo|zurique|switzerland|schweiz|suisse|suiza|suica|svizzera|チューリッヒ|スイス|苏黎世|瑞士'],
  ['eu-west-1', 'ireland|irland|irlande|irlanda|dublin|dublino|アイルランド|ダブリン|爱尔兰|都柏林'],
  ['eu-west-2', 'london|londres|londra|england|uk|united kingdom|grossbritannien|royaume-uni|reino unido|regno unito|ロンドン|イギリス|英国|伦敦'],
  ['eu-west-3', 'paris|parigi|france|frankreich|francia|franca|パリ|フランス|巴黎|法国'],
  ['eu-north-1', 'stockholm|estocolmo|stoccolma|sweden|schweden|suede|suecia|svezia|ストックホルム|スウェーデン|斯德哥尔摩|瑞典'],
  ['eu-south-1', 'milano?|mailand|italy|italien|italie|italia|ミラノ|イタリア|米兰|意大利'],
  ['eu-south-2', 'spain|spanien|espagne|espana|espanha|spagna|zaragoza|saragossa|スペイン|西班牙'],
  ['ap-northeast-1', 'tokyo|tokio|toquio|東京|东京'],
  ['ap-northeast-2', 'seoul|seul|korea|coree|corea|coreia|ソウル|韓国|首尔|韩国'],
  ['ap-northeast-3', 'osaka|大阪'],
  ['ap-south-1', 'mumbai|bombay|ムンバイ|孟买'],
  ['ap-south-2', 'hyderabad|ハイデラバード|海得拉巴'],
  ['ap-southeast-1', 'singap(?:ore|ur|our|ura)|シンガポール|新加坡'],
  ['ap-southeast-2', 'sydney|sidney|sidnei|シドニー|悉尼'],
  ['ap-southeast-3', 'jakarta|indonesi[ae]n?|ジャカルタ|雅加达'],
  ['ap-southeast-4', 'melbourne|メルボルン|墨尔本'],
  ['ap-east-1', 'hong ?kong|香港'],
  ['af-south-1', 'cape town|kapstadt|le cap|ciudad del cabo|cidade do cabo|citta del capo|ケープタウン|开普敦'],
  ['me-south-1', 'bahrain|bahrein|barein|バーレーン|巴林'],
  ['me-central-1', 'uae|dubai|ドバイ|迪拜'],
  ['il-central-1', 'tel aviv|israel|israele|テルアビブ|イスラエル|特拉维夫|以色列'],
];

/** What is meant by no Region alone. */
export const wideWords =
  'eu|ue|europa|europe|the us|usa|u\\.s\\.|united states|vereinigten staaten|etats-unis|estados unidos|stati uniti|asia|asien|asie|india|indien|inde|japan|japon|japao|giappone|china|chine|cina|canada|kanada|australia|australien|australie|ヨーロッパ|欧州|アメリカ|米国|アジア|インド|日本|中国|欧洲|美国|亚洲|印度|加拿大|澳大利亚';
