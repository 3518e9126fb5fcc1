import type { ownLanguages } from './own-translations.data.ts';

export type OwnLanguage = (typeof ownLanguages)[number];

/** Which language with a column of translations of its own a text is written in, by its commonest words; null: none, two alike, or English. */
export const ownLanguage = (text: string): OwnLanguage | null => {
  const words =
    text
      .slice(0, 1_000)
      .toLowerCase()
      .match(/\p{L}+|[¿¡]/gu) ?? [];
  const [best, next] = languages
    .map((language) => ({ language, score: words.filter((word) => commonest[language].has(word)).length }))
    .sort((one, other) => other.score - one.score);
  if (best === undefined || best.score === 0 || best.score === next?.score) return null;
  return best.score > words.filter((word) => english.has(word)).length ? best.language : null;
};

const wordsOf = (line: string): ReadonlySet<string> => new Set(line.split(' '));

const commonest: Readonly<Record<OwnLanguage, ReadonlySet<string>>> = {
  german: wordsOf(
    'der die das den dem des ein eine einen einem einer ist sind hat habe haben wird werden wie warum wieso welche welcher welches welchen wer wann wo was darf dürfen kann können muss müssen soll nicht kein keine und oder mit für auf aus von vom zu zum zur im bei beim ich wir mein meine meinen meiner unser wenn gilt gibt es sich nur auch man als über',
  ),
  french: wordsOf(
    'le la les des du de une un est sont que qui qu quoi pour mon ma mes nos notre dans avec sur pas ne par quel quelle quels quelles lequel laquelle comment pourquoi combien peut puis dois doit faut ce cette ces aux au et ou où je on nous il elle d l s j y c sans être fait faire plus entre',
  ),
  spanish: wordsOf(
    'el la los las un una unos de del al y o es son que por para mi mis nuestro en con sin como cómo qué cuál cuáles cuánto cuánta cuántos cuántas cuándo quién quiénes dónde puedo puede pueden debo debe hace hacer hay tengo tiene se lo su no si más está entre ¿ ¡',
  ),
  portuguese: wordsOf(
    'o a os as um uma uns umas de do da dos das no na nos nas em ao à aos às e ou é são que por pelo pela para meu minha meus minhas nosso com sem como qual quais quanto quanta quantos quantas quando quem onde posso pode podem devo deve faz fazer há tenho tem se não mais está entre isso',
  ),
  italian: wordsOf(
    'il lo la i gli le un uno una di del dello della dei delle degli e o è sono che per mio mia miei nostro in nel nella nei con senza come quale quali quanto quanta quanti quante quando chi dove posso può possono devo deve fare ho ha si non più sta da dal dalla a al alla ai su sul sulla tra fra cosa cos perché ci c l',
  ),
};

// English without any of the words that tell it from the others at once.
const english = wordsOf('i can cannot that this these was were has have to it its not from by be at an if');

const languages = Object.keys(commonest) as OwnLanguage[];
