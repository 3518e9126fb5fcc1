import type { Language } from './language.ts';

/** The verdict that an answer opens with, in the language of who asked; empty where it opens with none. */
export const verdictWord = (words: string, language: Language): string => {
  const opening = words.slice(0, 90);
  const kind = kinds.find(([, pattern]) => pattern.test(opening))?.[0];
  if (kind === undefined || language === 'en') return '';
  const word = verdicts[kind][language];
  return opening.replace(/^\**/, '').startsWith(word) ? '' : `**${word}** `;
};

const kinds = [
  ['belief', /^That is a common belief, and it is not so/],
  ['unsafe', /^\**No, it is wider than/],
  ['no', /^\**No[.:,;]/],
  // What a page affirms may be less than what was asked: only a decision is taken over.
  ['yes', /^\**(?:Yes, (?:as far as these|this (?:is|hits|leads))|Mostly yes)/],
  ['depends', /^\**It depends\b/],
] as const;

type Kind = (typeof kinds)[number][0];

const verdicts: Readonly<Record<Kind, Readonly<Record<Exclude<Language, 'en'>, string>>>> = {
  belief: {
    de: 'Nein, das stimmt nicht.',
    fr: 'Non, c’est faux.',
    es: 'No, no es así.',
    pt: 'Não, não é assim.',
    it: 'No, non è così.',
    ja: 'いいえ、違います。',
    zh: '不对，不是这样。',
  },
  unsafe: {
    de: 'Nein, nicht sicher.',
    fr: 'Non, ce n’est pas sûr.',
    es: 'No, no es segura.',
    pt: 'Não, não é segura.',
    it: 'No, non è sicura.',
    ja: 'いいえ、安全ではありません。',
    zh: '不安全。',
  },
  no: { de: 'Nein.', fr: 'Non.', es: 'No.', pt: 'Não.', it: 'No.', ja: 'いいえ。', zh: '不，不可以。' },
  yes: { de: 'Ja.', fr: 'Oui.', es: 'Sí.', pt: 'Sim.', it: 'Sì.', ja: 'はい。', zh: '是的，可以。' },
  depends: {
    de: 'Es kommt darauf an.',
    fr: 'Cela dépend.',
    es: 'Depende.',
    pt: 'Depende.',
    it: 'Dipende.',
    ja: '場合によります。',
    zh: '视情况而定。',
  },
};
