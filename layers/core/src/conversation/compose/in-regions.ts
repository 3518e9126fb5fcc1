import { barredPlace } from './barred-place.ts';
import { type Geography, geographyIn } from './geography-in.ts';
import type { Named } from './named-things.ts';
import { oneOrList } from './one-or-list.ts';
import type { Wanted } from './wanted.ts';
import { says } from './words.ts';

/** That calls stay in the Regions that a wish names; inference profiles that it lets through are spared. */
export const inRegions = (plain: string, named: Named): Wanted | null => {
  // A Region that only an ARN names is where that one is.
  const told = plain.replace(/\barn:\S+/g, ' ');
  const out = keeps.test(told) ? null : barredIn(told);
  const rest = out === null ? told : told.replace(out, ' ');
  const kept = out === null ? named.regions : named.regions.filter((region) => !out.includes(region));
  const place = geographyIn(rest, kept);
  // Where only others are kept besides, those are all that is let.
  if (out !== null && !((place !== null || kept.length > 0) && says.only.test(rest))) {
    const barredThere = regionsOf(geographyIn(out, []), named.regions).filter((region) => !kept.includes(region));
    return barredThere.length === 0 ? null : outOf(barredThere);
  }
  if (place === null && !kept.some((region) => told.includes(region))) return null;
  if (![says.only, outside, keeps, letThere].some((words) => words.test(plain))) return null;
  const regions = regionsOf(place, kept);
  // Whose Regions are all in the list needs no sparing.
  const spared = place === null ? sparedProfiles(plain) : null;
  const list = oneOrList(regions);
  return {
    id: 'regions',
    allow: { StringEquals: { 'aws:RequestedRegion': list } },
    deny: {
      StringNotEquals: { 'aws:RequestedRegion': list },
      ...(spared === null ? {} : { ArnNotLike: { 'bedrock:InferenceProfileArn': `${profiles}${spared}.*` } }),
    },
    met: { 'aws:RequestedRegion': regions[0] ?? '' },
    unmet: { 'aws:RequestedRegion': ['ap-south-2', 'sa-east-1'].find((each) => !regions.includes(each)) ?? '' },
    ...(place === null ? {} : { also: { 'aws:RequestedRegion': regions.at(-1) ?? '' } }),
    ...(spared === null
      ? {}
      : {
          also: {
            'aws:RequestedRegion': spared === 'global' ? 'unspecified' : 'ap-south-2',
            'bedrock:InferenceProfileArn': `arn:aws:bedrock:${named.regions[0]}:111122223333:inference-profile/${spared}.any.model-v1:0`,
          },
        }),
    unmetSays: 'from another Region',
    note:
      place !== null
        ? place.note
        : spared === null
          ? 'a cross-Region inference profile is asked for in every Region it routes to, a `global.` one for `unspecified` too: list those Regions as well, or such calls are denied'
          : `\`bedrock:InferenceProfileArn\` is there only for calls through a profile: those through \`${spared}.\` profiles pass wherever they are routed${spared === 'global' ? ' (their Region is `unspecified`)' : ''}, direct calls elsewhere stay denied`,
  };
};

const regionsOf = (place: Geography | null, told: readonly string[]): readonly string[] => [
  ...new Set([...(place?.regions ?? []), ...told]),
];

/** "Deny Bedrock in the US only", "only outside the US": those Regions are what is refused. */
const outOf = (regions: readonly string[]): Wanted => {
  const list = oneOrList(regions);
  return {
    id: 'regions',
    allow: { StringNotEquals: { 'aws:RequestedRegion': list } },
    deny: { StringEquals: { 'aws:RequestedRegion': list } },
    met: { 'aws:RequestedRegion': ['ap-south-2', 'sa-east-1'].find((each) => !regions.includes(each)) ?? '' },
    unmet: { 'aws:RequestedRegion': regions[0] ?? '' },
    unmetSays: 'from those Regions',
    note: 'every other Region stays as it was, the `unspecified` of `global.` profiles too',
  };
};

/** The clause that bars a place; null: none does. */
const barredIn = (plain: string): string | null => {
  const at = plain.search(barred);
  return at < 0 ? barredPlace(plain) : (plain.slice(at).split(clauseEnd, 1)[0] ?? '');
};

// "…, only us-east-1 is allowed", "…, us-west-2 is fine": what is let besides begins there.
const clauseEnd =
  /[;!?\n]|[.:](?:\s|$)|\b(?:allow|permit|lets?\b|erlaub|autoris|consent)|,(?= ?(?:and |und |et |y |e )?(?:only|just|nur|seulement|uniquement|solo|solamente|apenas|somente|soltanto)\b|[^,;.]{1,40} (?:is|are|stays?|ist|sind|bleib\w*|est|sont|es|son|sao|sono) (?:fine|ok|okay|good|open|free|allowed|permitted|erlaubt|frei|autoris|permitid|permess))/;

const there =
  '(?:the )?(?:eu|ue|usa?|u\\.s\\.|uk|europ\\w+|united states|america|vereinigt\\w+|etats|estados|stati|[a-z]{2}-[a-z]+-\\d)\\b';
const barred = new RegExp(
  [
    `(?<!\\b(?:not|never|dont|doesnt|without|to not) |n['’]t )\\b(?:block|den(?:y|ies|ying)|forbid|prohibit|ban)\\w*(?: (?!so\\b|unless|except|but|other|not\\b|never|than|else|any(?:thing|where)|every|all\\b|outside|only|just)[\\w:*.-]+){1,4} (?:only |just )?(?:in|within|inside) ${there}`,
    `\\b(?:only|just|nur|seulement|uniquement|solo|solamente|unicamente|apenas|somente|soltanto) (?:outside|ausserhalb|en dehors|hors|fuera|fora|al di fuori|fuori) (?:[a-z]+ ){0,2}?(?:l['’]|dell['’])?${there}`,
    '(?<!\\b(?:ausser|nicht|sonst|als) )\\b(?:in|innerhalb) (?:der |den |dem )?[\\w-]{2,30}(?: (?:und|oder) [\\w-]{2,30}){0,3} (?:zu )?(?:verbiet|verbot|sperr|blockier)|\\b(?:verbiet|sperr|blockier)\\w*(?: [\\w:*.-]+){1,3} nur (?:in|innerhalb)\\b',
    '\\b(?:interdi|bloqu|prohib|deneg|proib|viet|blocc)\\w*(?: [\\w:*.-]+){1,3} (?:seulement|uniquement|solo|solamente|apenas|somente|soltanto) (?:dans|en|na|no|em|in|nell)\\b',
  ].join('|'),
);

/** A place that a wish keeps calls in, and that no Region was read from: a Deny without it would hit those too. */
export const unreadPlace = (plain: string, wanted: readonly Wanted[]): string | null =>
  wanted.some(({ id }) => id === 'regions' || id === 'vpce' || id === 'vpc' || id === 'address')
    ? null
    : (outsideOf.exec(plain)?.[0].trim() ?? null);

const outsideOf =
  /\b(?:outside|ausserhalb|en dehors|hors|fuera|fora|al di fuori|fuori)\b(?: (?:of|de|du|des|da|do|von|der|del|dell[ae'’]?|di|the|la|le))*[ '’][^\s.,;:]{2,30}|[^、。，,\s]{2,20}(?:以外|之外)(?=で|の|に|使|调)/;

const profiles = 'arn:aws:bedrock:*:*:inference-profile/';

// "Nothing outside of eu-central-1", "except in".
const outside =
  /\boutside\b|other than|except|\b(?:every|any)where else\b|ausserhalb|ausser in|en dehors|hors de|sauf (?:dans|en)|fuera de|salvo en|excepto en|fora d|exceto em|al di fuori|tranne in|以外|外の|之外/;

// "Block Bedrock, but allow it in eu-central-1".
const letThere =
  /\b(?:den(?:y|ies)|block\w*|forbid\w*|nobody|no one|verbiet\w*|sperr\w*|niemand|interdi\w*|bloqu\w*|personne|prohib\w*|nadie|proib\w*|ninguem|viet\w*|blocc\w*|nessuno)\b[^.;]{0,80}\b(?:but|aber|mais|pero|mas|ma)\b[^.;]{0,24}\b(?:allow|permit|fine|ok|erlaub|autoris|consent)\w*/;

// "Keeps Bedrock in Frankfurt".
const keeps =
  /\b(?:keeps?|restrict\w*|(?<!off )limit\w*|confin\w*|stays?|pins?|locks?|beschrank\w*|begrenz\w*|restreign\w*|cantonn\w*|restring\w*|limitar|mant(?:en|iene|em)\w*|mantien\w*|halt(?:en)?)\b|限制|制限|限定/;

/** The geography whose profiles a wish lets work; null: none. */
const sparedProfiles = (plain: string): string | null => {
  const told = lets.test(plain) ? geography.exec(plain)?.groups : undefined;
  return told?.['before'] ?? told?.['behind'] ?? (told?.['signs'] === undefined ? null : 'global');
};

const geography =
  /\b(?<before>global|eu|us|apac|jp|au)(?:e[snr]?|aux|[ai]s?|i)?[ -]+(?:cross-region |inference[ -]?|inferenz-?)*(?:profil|perfil|inferen)|(?:profil\w*|perfil\w*)(?: \w+){0,3} (?<behind>global|eu|us|apac)|(?<signs>グローバル.{0,6}プロファイル|全球.{0,6}(?:配置文件|推理))/;
const lets =
  /\b(?:lets?|allow\w*|permit\w*|but|except|keep working|still work\w*|aber|ausser|erlaub\w*|weiter|sauf|mais|autoris\w*|laiss\w*|salvo|pero|excepto|exceto|mas|tranne|ma|consent\w*|funzion\w*|funcion\w*)\b|除|ただし|許可|但|允许/;
