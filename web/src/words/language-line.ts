/** The line in which an answer says, in the person's language, that it is in English, or what of it is; with that language for those who have it read aloud. */
export type LanguageLine = { readonly says: string; readonly lang: string };

/** What an answer says of its language at its end, and the words without it. */
export const languageLineIn = (words: string): { readonly line: LanguageLine | null; readonly rest: string } => {
  const at = words.lastIndexOf('\n\n*');
  const says =
    at === -1
      ? ''
      : words
          .slice(at + 3)
          .trim()
          .replace(/\*$/, '');
  const lang = beginnings.find(([, beginning]) => says.startsWith(beginning))?.[0];
  return lang === undefined ? { line: null, rest: words } : { line: { says, lang }, rest: words.slice(0, at) };
};

const beginnings = [
  ['de', 'Diese Antwort ist auf Englisch'],
  ['fr', 'Cette réponse est en anglais'],
  ['es', 'Esta respuesta está en inglés'],
  ['pt', 'Esta resposta está em inglês'],
  ['it', 'Questa risposta è in inglese'],
  ['ja', '検証済みの文面は英語だけ'],
  ['ja', '言語モデルが設定されていない'],
  ['zh', '此回答为英文'],
  ['zh', '由于未配置语言模型'],
  ['de', 'Was hier auf Englisch steht'],
  ['fr', 'Ce qui est en anglais ici'],
  ['es', 'Lo que aquí está en inglés'],
  ['pt', 'O que aqui está em inglês'],
  ['it', 'Ciò che qui è in inglese'],
  ['ja', '英語のままの部分'],
  ['zh', '此处仍为英文的内容'],
] as const;
