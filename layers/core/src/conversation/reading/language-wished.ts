import type { Language } from '../../explain/index.ts';

/** The language that a short message asks to have the last thing in; null: it asks for none, or for something besides. */
export const languageWished = (text: string): Language | null =>
  (Object.keys(wished) as Language[]).find((language) => patternOf(language).test(text)) ?? null;

/** Whether a message asks for nothing but another language: "auf Deutsch bitte". */
export const onlyLanguage = (text: string): Language | null => {
  const language = languageWished(text);
  if (language === null) return null;
  const rest = text
    .replace(patternOf(language), ' ')
    .replace(polite, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return rest === '' ? language : null;
};

const wished: Readonly<Record<Language, string>> = {
  en: 'in english|auf englisch|en anglais|en ingles|em ingles|in inglese|英語で|用英[语文]|英文',
  de: 'in german|auf deutsch|en allemand|en aleman|em alemao|in tedesco|ドイツ語で|用德[语文]|德文',
  fr: 'in french|auf franzosisch|en francais|en frances|em frances|in francese|フランス語で|用法[语文]|法文',
  es: 'in spanish|auf spanisch|en espagnol|en espanol|en castellano|em espanhol|in spagnolo|スペイン語で|用西班牙[语文]',
  pt: 'in portuguese|auf portugiesisch|en portugais|en portugues|em portugues|in portoghese|ポルトガル語で|用葡萄牙[语文]',
  it: 'in italian|auf italienisch|en italien|en italiano|em italiano|in italiano|イタリア語で|用意大利[语文]',
  ja: 'in japanese|auf japanisch|en japonais|en japones|em japones|in giapponese|日本語で|用日[语文]|日文',
  zh: 'in chinese|auf chinesisch|en chinois|en chino|em chines|in cinese|中国語で|用中文|中文',
};

const polite =
  /\b(?:and|und|et|y|e|please|pls|plz|bitte|svp|s'il (?:te|vous) plait|por favor|per favore|ok|okay|thanks|danke|merci|now|jetzt|again|nochmal|noch einmal|the same|same|that|it|this|das|ca|lo|write|say|put|can (?:you|i have)|could you|kannst du|the whole thing|all that|the text|den text|le texte|el texto|o texto|il testo|translate|ubersetz\w*|traduis|traduce|traduz\w*|traduci)\b|お願い(?:します)?|ください|もう一度|请|谢谢|再|一下|翻译成|翻译|给我/gu;

const patterns = new Map<Language, RegExp>();

const patternOf = (language: Language): RegExp => {
  const known =
    patterns.get(language) ?? new RegExp(`(?<![\\p{Script=Latin}])(?:${wished[language]})(?![\\p{Script=Latin}])`, 'u');
  patterns.set(language, known);
  return known;
};
