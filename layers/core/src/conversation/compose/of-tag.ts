import { arnInProse } from '../../arn/index.ts';
import type { Wanted } from './wanted.ts';

/** "Only those tagged team=search". */
export const ofTag = (text: string, plain: string): Wanted | null => {
  if (!/\btag|taggat|getagg|markiert|etiquet|marcad|タグ|标签|标记/.test(plain)) return null;
  const words = text.replace(arnInProse, ' ').replace(/s3:\/\/\S+/g, ' ');
  const pair = equalled.exec(words) ?? behindTag.exec(words);
  if (pair === null) return null;
  const [, key = '', value = ''] = pair;
  return {
    id: 'tagged',
    allow: { StringEquals: { [`aws:ResourceTag/${key}`]: value } },
    deny: { StringNotEquals: { [`aws:ResourceTag/${key}`]: value } },
    met: { [`aws:ResourceTag/${key}`]: value },
    unmet: { [`aws:ResourceTag/${key}`]: 'other' },
    unmetSays: 'with another tag or none',
    note: `who may set the tag \`${key}\` decides what is meant: let only administrators set it`,
  };
};

// "team=search", or behind the word for it "tag team: search", "with the tag team set to search".
const equalled =
  /(?<![\w/:.-])["'`“«「]?([A-Za-z][\w:.-]{0,60}?)["'`”»」]?\s?[=＝]\s?["'`“«「]?([A-Za-z0-9][\w.@-]{0,60})/;
const behindTag =
  /(?:\btags?|etiquetas?|[ée]tiquettes?|タグ|标签)\s+["'`“«「]?([A-Za-z][\w.-]{0,60}?)["'`”»」]?(?:\s?:\s?|\s+(?:is|set to|ist|gleich|est|es|[ée]|[èe])\s+(?!(?:the|that|its|his|her|their|an?|not|equal|same|der|die|das|dem|gleich|le|la|el|il|lo|l|o|igual|uguale)\b))["'`“«「]?([A-Za-z0-9][\w.@-]{0,60})/iu;
