import type { Named } from './named-things.ts';
import { oneOrList } from './one-or-list.ts';
import type { Wanted } from './wanted.ts';
import { says } from './words.ts';

/** That calls stay in the Regions that a wish names; inference profiles that it lets through are spared. */
export const inRegions = (plain: string, named: Named): Wanted | null => {
  // A Region that only an ARN names is where that one is.
  const told = plain.replace(/\barn:\S+/g, ' ');
  if (!named.regions.some((region) => told.includes(region))) return null;
  if (!(says.only.test(plain) || outside.test(plain) || keeps.test(plain))) return null;
  const spared = sparedProfiles(plain);
  const list = oneOrList(named.regions);
  return {
    id: 'regions',
    allow: { StringEquals: { 'aws:RequestedRegion': list } },
    deny: {
      StringNotEquals: { 'aws:RequestedRegion': list },
      ...(spared === null ? {} : { ArnNotLike: { 'bedrock:InferenceProfileArn': `${profiles}${spared}.*` } }),
    },
    met: { 'aws:RequestedRegion': named.regions[0] ?? '' },
    unmet: { 'aws:RequestedRegion': ['ap-south-2', 'sa-east-1'].find((each) => !named.regions.includes(each)) ?? '' },
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
      spared === null
        ? 'a cross-Region inference profile is asked for in every Region it routes to, a `global.` one for `unspecified` too: list those Regions as well, or such calls are denied'
        : `\`bedrock:InferenceProfileArn\` is there only for calls through a profile: those through \`${spared}.\` profiles pass wherever they are routed${spared === 'global' ? ' (their Region is `unspecified`)' : ''}, direct calls elsewhere stay denied`,
  };
};

const profiles = 'arn:aws:bedrock:*:*:inference-profile/';

// "Nothing outside of eu-central-1", "except in".
const outside =
  /\boutside\b|other than|except|ausserhalb|ausser in|en dehors|hors de|sauf (?:dans|en)|fuera de|salvo en|excepto en|fora d|exceto em|al di fuori|tranne in|以外|外の|之外/;

// "Keeps Bedrock in Frankfurt".
const keeps =
  /\b(?:keeps?|restrict\w*|limit\w*|confin\w*|stays?|pins?|locks?|beschrank\w*|begrenz\w*|restreign\w*|cantonn\w*|restring\w*|limitar|mant(?:en|iene|em)\w*|mantien\w*|halt(?:en)?)\b|限制|制限|限定/;

/** The geography whose profiles a wish lets work; null: none. */
const sparedProfiles = (plain: string): string | null => {
  const told = lets.test(plain) ? geography.exec(plain)?.groups : undefined;
  return told?.['before'] ?? told?.['behind'] ?? (told?.['signs'] === undefined ? null : 'global');
};

const geography =
  /\b(?<before>global|eu|us|apac|jp|au)(?:e[snr]?|aux|[ai]s?|i)?[ -]+(?:cross-region |inference[ -]?|inferenz-?)*(?:profil|perfil|inferen)|(?:profil\w*|perfil\w*)(?: \w+){0,3} (?<behind>global|eu|us|apac)|(?<signs>グローバル.{0,6}プロファイル|全球.{0,6}(?:配置文件|推理))/;
const lets =
  /\b(?:lets?|allow\w*|permit\w*|but|except|keep working|still work\w*|aber|ausser|erlaub\w*|weiter|sauf|mais|autoris\w*|laiss\w*|salvo|pero|excepto|exceto|mas|tranne|ma|consent\w*|funzion\w*|funcion\w*)\b|除|ただし|許可|但|允许/;
