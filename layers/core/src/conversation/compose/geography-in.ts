/** Regions that lie in one part of the world, as a wish may name it: "only in the EU". */
export type Geography = {
  readonly regions: readonly string[];
  /** What the list leaves out, and who might think it in. */
  readonly note: string;
};

/** The part of the world that plain letters keep calls in; null: none is named, or Regions are ("hosted in the EU, Bedrock only in eu-central-1"). */
export const geographyIn = (plain: string, regions: readonly string[]): Geography | null => {
  const told = plain.slice(0, longest);
  const of = rows.find(({ words }) => (regions.length === 0 ? words.test(told) : isBound(words, told)))?.of ?? null;
  return of === null ? null : withCountries(of, told);
};

/** "The EU and Zurich", "Europe but not London": what is named of the two that one list has and the other has not. */
const withCountries = ({ regions, note }: Geography, plain: string): Geography => {
  const named = countries.flatMap(({ region, words }) => {
    const places = [...plain.matchAll(new RegExp(words.source, 'g'))].map(({ index, 0: said }) => ({
      before: plain.slice(Math.max(0, index - nearest), index),
      behind: plain.slice(index + said.length, index + said.length + nearest),
    }));
    const isOut = places.some(({ before, behind }) => leftOut.test(before) || leftOutBehind.test(behind));
    return isOut || places.some(isAdded) ? [{ region, isOut }] : [];
  });
  if (named.length === 0) return { regions, note };
  const out = named.filter(({ isOut }) => isOut).map(({ region }) => region);
  const all = [...regions, ...named.flatMap(({ region, isOut }) => (isOut ? [] : [region]))];
  return {
    regions: [...new Set(all)].filter((each) => !out.includes(each)).toSorted(),
    note: '`global.` profiles are denied by it',
  };
};

const countries: readonly { readonly region: string; readonly words: RegExp }[] = [
  {
    region: 'eu-west-2',
    words:
      /\blondon\b|\blondres\b|\blondra\b|\buk\b|united kingdom|grossbritannien|royaume-uni|reino unid[oa]|regno unito|ロンドン|英国|伦敦/,
  },
  {
    region: 'eu-central-2',
    words:
      /\bz[ue]rich\b|\bzurigo\b|switzerland|\bschweiz\b|\bsuisse\b|\bsuiz?a\b|\bsuica\b|svizzera|チューリッヒ|スイス|苏黎世|瑞士/,
  },
];
/** "The EU and Zurich", "London and the EU", and not "the UK team … only in the EU". */
const isAdded = ({ before, behind }: { readonly before: string; readonly behind: string }): boolean =>
  (added.test(before) && !ofSomebody.test(behind)) || addedBehind.test(behind);

const articles =
  '(?:in|for|from|the|of|both|im|in der|in die|der|die|das|a|au|aux|en|dans|em|na|no|nel|la|le|el|il|o|los|las)';
const places = `(?:${countries.map(({ words }) => words.source).join('|')})`;
const ands = '(?:and|plus|or|nor|und|oder|sowie|noch|et|ou|ni|y|o|e|ed|nem|né|as well as|,|/|&|\\+)';
const added = new RegExp(
  `(?:\\b(?:and|plus|or|und|oder|sowie|et|ou|y|o|e|ed|including|incl\\.?|inklusive|einschliesslich|y compris|incluyendo|incluindo|incluso|compres[oai])|[,&+/(、]|と|和|及び|および|以及)(?: (?:also|auch|aussi|tambien|tambem|anche))? ?(?:${articles} ){0,2}$`,
);
const addedBehind = new RegExp(`^ ?${ands} ?(?:${articles} ){0,2}(?:l['’])?(?:eu|ue|europ\\w*)\\b`);
const ofSomebody =
  /^ (?:teams?|users?|office|branch|insurance|division|department|colleagues?|developers?|customers?|company|staff|ltd|limited|plc|wants?|uses?|needs?|may|must|shall|should|can)\b/;
const leftOut = new RegExp(
  `(?:\\b(?:not|neither|except|without|excluding|minus|weder|nicht|ausser|ohne|pas|sauf|hormis|sans|no|salvo|sin|excepto|nao|exceto|sem|non|tranne|senza)\\b|除了|不含|不包括)[ (]{0,2}(?:(?:${articles}|for|${places}|${ands})[ ,]{0,2}){0,6}$`,
);
const leftOutBehind =
  /^[ ,)(]{0,3}(?:(?:is|are|ist|sind|est|es|e|esta|fica)[ ])?(?:excepted|excluded|excepte\b|exclu|ausgenommen|ausgeschlossen|not\b(?! only)|nicht\b(?! nur)|non plus|no\b(?! solo)|nao\b(?! so)|pas\b|esclus|escluid|exceptuad|exceto\b|apart\b)|^ ?(?:を除|は除|除外|以外)/;

/** Bound by the word that restricts, with no Region between. */
const isBound = (words: RegExp, plain: string): boolean =>
  [...plain.matchAll(new RegExp(words.source, 'g'))].some(({ index, 0: said }) => {
    const before = plain.slice(Math.max(0, index - nearest), index);
    const behind = plain.slice(index + said.length, index + said.length + nearest / 2);
    return restricting.test(before) || restrictingBehind.test(behind) || restricting.test(said);
  });

const longest = 2_000;
const nearest = 40;
const limit =
  'only|just|outside|keeps?|restrict\\w*|limit\\w*|nur|ausschliesslich|ausserhalb|seulement|uniquement|hors|dehors|solo|solamente|unicamente|fuera|apenas|somente|fora|soltanto|fuori';
const restricting = new RegExp(`\\b(?:${limit})\\b(?:(?!\\b[a-z]{2}-[a-z]+-\\d)[^.;])*$|[只仅][^.;，。]*$`);
const restrictingBehind = new RegExp(
  `^[ -](?:regions? |regionen )?(?:${limit})\\b|^.{0,8}?(?:以外|之外|のみ|だけ|限定)`,
);

const to =
  "(?:\\b(?:in|inside|outside|within|of|the|to|innerhalb|ausserhalb|der|die|dans|en|hors|hors de|de|la|na|nos|da|dos|los|fora|fuori|fuera|via) |(?:\\bl|\\bd|dell|nell|dall)['’])";
const europe: readonly string[] = ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'];

/** Where the Regions lie: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
const rows: readonly { readonly words: RegExp; readonly of: Geography }[] = [
  {
    words: new RegExp(
      `${to}(?:eu|ue)\\b(?![.-]\\w|[.*]{1,2} ?(?:inf|prof|perf))|\\beu(?:[ -](?:aws[ -])?(?:regions?|regionen|only|member states?)\\b| ?(?:リージョン|域内|圏|内|地域|以外|区域|地区))|\\bregions? (?:eu|ue)\\b(?![.-]\\w|[.*]{1,2} ?(?:inf|prof|perf))|\\bregiones de la ue\\b|\\b(?:only|nur) eu\\b(?![.-]\\w|[.*]{1,2} ?(?:inf|prof|perf))|european union|europaische\\w* union|union europeenne|union europea|uniao europeia|unione europea|欧盟|欧州連合`,
    ),
    of: {
      regions: europe,
      note: 'these are the Regions in member states, and what `eu.` inference profiles route to; London (`eu-west-2`) and Zurich (`eu-central-2`) lie outside of the EU: add them if they are meant. `global.` profiles are denied by it',
    },
  },
  {
    words: new RegExp(
      `${to}europ[ae]\\b|\\beuropean regions?\\b|europaische\\w* regionen|regions europeennes|ヨーロッパ|欧州|欧洲`,
    ),
    of: {
      regions: [...europe, 'eu-central-2', 'eu-west-2'].toSorted(),
      note: 'London (`eu-west-2`) and Zurich (`eu-central-2`) are in it, and are not in the EU: take them out if the EU is meant. `global.` profiles are denied by it',
    },
  },
  {
    words: new RegExp(
      `${to}(?:u\\.?s\\.?a?|united states|estados unidos|etats[- ]unis|stati uniti|eua|ee\\.? ?uu\\.?)(?![\\w.-])|\\bus[ -](?:aws[ -])?(?:regions?|regionen|only)\\b|アメリカ|米国|美国`,
    ),
    of: {
      regions: ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'],
      note: 'the commercial Regions of the United States; `global.` profiles are denied by it',
    },
  },
];
