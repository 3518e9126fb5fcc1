/**
 * "Nobody may leave the organization, and nobody may delete trails": each that a wish forbids, apart. A conjunction parts two only before a
 * word that forbids anew; one alone: the wish as it is.
 */
export const denyingParts = (text: string): readonly string[] => {
  const parts = text.split(between).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  return parts.length > mostParts ? [text] : parts;
};

const mostParts = 4;

const forbidding =
  'nobody|no one|no \\w+ (?:may|can|should|must)|den(?:y|ies|ying)|forbid\\w*|block\\w*|prevent\\w*|prohibit\\w*|keep\\w* (?:\\w+ ){1,4}from|niemand|kein\\w* \\w+ (?:darf|soll)|verbiet\\w*|verhinder\\w*|untersag\\w*|unterbind\\w*|sperr\\w*|personne|interdi\\w*|emp[eê]ch\\w*|bloqu\\w*|nadie|proh[ií]b\\w*|den[ie]+g\\w*|impid\\w*|ningu[eé]m|pro[ií]b\\w*|impe[cç]\\w*|negu\\w*|nessuno|viet\\w*|neghi\\w*|impedi\\w*|blocc\\w*';
const between = new RegExp(
  `[,;.]?\\s+(?:and|und|et|y|e|plus|sowie)\\s+(?:that\\s+|also\\s+|auch\\s+|aussi\\s+|tambi[eé]n\\s+|tamb[eé]m\\s+|anche\\s+)?(?=(?:${forbidding})\\b)|[;.]\\s+(?=(?:also |auch |aussi )?(?:${forbidding})\\b)|(?<=(?:禁止|拒否|防止)(?:し|して))[、,]\\s*|(?<=禁止[^，。；]{2,40})[，；](?=(?:也|并|同时)?(?:禁止|拒绝|阻止|任何人不))`,
  'giu',
);
