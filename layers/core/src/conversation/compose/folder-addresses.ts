/** A wish with each folder that stands apart from its bucket written as one address: "the folder reports/ of s3://docs" is `s3://docs/reports/`. */
export const folderAddresses = (wish: string): string =>
  wish.length > longest
    ? wish
    : wish.replace(ofBucket, asAddress).replace(behindBucket, (...found) => asAddress(...found));

const longest = 1_200;

type Found = readonly [string, ...unknown[]];

const asAddress = (...found: Found): string => {
  const [said] = found;
  const { folder = '', bucket = '', lead = '' } = (found.at(-1) ?? {}) as Record<string, string | undefined>;
  const at = found.at(-3) as number;
  const before = (found.at(-2) as string).slice(Math.max(0, at - nearest), at);
  return leaves.test(before) || noFolder.test(folder) ? said : `${lead}s3://${bucket}/${folder.replace(/\/$/, '')}/`;
};

const nearest = 24;

/** What is left out of the bucket is said of the rest of it. */
const leaves =
  /\b(?:except\w*|excluding|but|not|never|without|other than|outside|ausser|außer|nicht|ohne|kein\w*|sauf|hormis|pas|sans|salvo|excepto|menos|no|nunca|sin|exceto|n[ãa]o|sem|tranne|eccetto|non|senza)\b[^.;]*$/i;
const noFolder =
  /^(?:of|on|in|de|von|del|so|that|same|matching|named?|called|is|are|their|whose|wie|[eé]gal|igual|uguale|own|propre|eigene[nrs]?|only|the|its|each|every|s3)$/i;

const word =
  '(?:folders?|prefix|prefijo|prefixo|prefisso|pr[eé]fixe|präfix|ordner|verzeichnis|dossier|carpeta|pasta|cartella|directory)';
const folder = `["'\`“]?(?<folder>[\\w.=-]{1,60}(?:/[\\w.=-]{1,60}){0,6}/?)["'\`”]?`;
const bucket = '(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])';

const ofBucket = new RegExp(
  `(?<![\\w/])(?:the |der |den |dem |le |la |el |il |o )?${word} ${folder} (?:of|in|from|inside|within|von|im|in|aus|de|du|dans|en|del|di|da|do|em|no|nel) (?:the )?(?:s3://${bucket}/?(?![\\w/]))`,
  'gi',
);
const behindBucket = new RegExp(
  `(?<![\\w/])(?<lead>)s3://${bucket}/?,? (?:but |and )?(?:only |just |nur |seulement |solo |apenas |somente |soltanto )?(?:in |under |below |within |unter |sous |bajo |sob |sotto |dans |en |em )?(?:the |der |den |dem |le |la |el |il |o |a )?${word} ${folder}(?![\\w/])`,
  'gi',
);
