import { commonWords } from './common-words.data.ts';

/** Whether a text is written in a language that is not answered, by letters and words that none of the eight has: Turkish, Polish, Dutch, Korean, Russian and others. */
export const isOtherLanguage = (prose: string): boolean => {
  if (
    /[\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Greek}]{3}/u.test(
      prose,
    )
  )
    return true;
  const words = prose.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  // A word that is spelt so says more than one that another language could share; a name in capitals does not.
  const spelt = (prose.match(/(?<![\p{L}'])\p{Ll}[\p{L}']{2,}/gu) ?? []).filter((word) => letters.test(word)).length;
  const score = words.filter((word) => foreign.has(word) || letters.test(word)).length + spelt;
  return score >= 2 && score * 5 >= words.length;
};

const letters = /[ğışİłąęśżźćńőűřěůđățșơưạảế]/;

const answered = new Set(Object.values(commonWords).flatMap((words) => [...words]));

// Of Turkish, Polish, Dutch, the Scandinavian languages, Czech, Romanian, Hungarian, Indonesian; no common word of the eight counts, whatever row it stands in.
const foreign = new Set(
  `bir bu için neden nasıl yok mı merhaba lütfen hata alıyoruz alıyorum eklemek yapmak lazım erişim yetki
  mam się jak dlaczego proszę cześć dzień dobry robić mamy brak dostępu dostęp błąd
  het een niet ik heb geen wat moet doen waarom hoe onze mijn wij krijg naar maar toegang
  jeg ikke og hvad hvordan hvorfor jag inte och hur varför att är får
  nemám jsem jak proč prosím není cum nincs hogy miért saya tidak bisa kenapa bagaimana`
    .split(/\s+/)
    .filter((word) => !answered.has(word)),
);
