/** Whether a text is written in a language that is not answered, by letters and words that none of the eight has: Turkish, Polish, Dutch, Korean, Russian and others. */
export const isOtherLanguage = (prose: string): boolean => {
  if (
    /[\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Greek}]{3}/u.test(
      prose,
    )
  )
    return true;
  const words = prose.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const score = words.filter((word) => foreign.has(word) || letters.test(word)).length;
  return score >= 2 && score * 5 >= words.length;
};

const letters = /[ğışİłąęśżźćńőűřěůđăâțșơưạảế]/;

// Of Turkish, Polish, Dutch, the Scandinavian languages, Czech, Romanian, Hungarian, Indonesian: no word that another of the eight has too
const foreign = new Set(
  `bir ve bu için ne neden nasıl yok var mı mi merhaba lütfen hata alıyoruz alıyorum eklemeliyim yapmam lazım erişimim yetki
  nie mam jest się jak dlaczego proszę cześć dzień dobry ale robić mamy brak dostępu dostęp błąd rola
  het een niet ik heb geen wat moet doen waarom hoe onze mijn wij krijg naar voor maar toegang
  jeg ikke og hvad hvordan hvorfor jag inte och hur varför att det är får ej
  nemám jsem jak proč prosím není nu am ce cum de ce nincs hogy miért saya tidak bisa kenapa bagaimana`
    .split(/\s+/)
    .filter(
      (word) => word.length > 1 && !['de', 'mi', 'am', 'var', 'ne', 'voor', 'rola', 'ale', 'det', 'nu'].includes(word),
    ),
);
