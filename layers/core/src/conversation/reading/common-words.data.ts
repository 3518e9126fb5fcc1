const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** The commonest words of each language that is answered and is known by its words. */
export const commonWords = {
  en: setOf(
    'the is are was i it this that my our we you your what how why who which do does did can could should would will not no and or of to in on for with from has have please help still now again there yes show give as at if so be by me us an all any only then than but just same another',
  ),
  de: setOf(
    'der die das ist sind war ich es mein meine meiner unser unsere wir du sie was wie warum wer welche welcher kann könnte soll nicht kein und oder von zu im auf für mit hat haben bitte noch jetzt wieder ja nein auch aber danke hier einfach mache darf ein eine einen den dem des alle wenn aus beim zum zur nur rolle konto fehler funktion läuft geht heißt statt',
  ),
  fr: setOf(
    "le la les est sont je il elle mon ma mes notre nous vous que quoi comment pourquoi qui quel quelle peut peux dois ne pas et ou de du des dans sur pour avec a ai ont c'est encore maintenant oui non aussi mais merci ici svp merci un une au aux en ça cela j'ai l'erreur plus cette ce par rôle compte fonction erreur depuis donne même",
  ),
  es: setOf(
    'el la los las es son yo mi mis nuestro nuestra qué que cómo por quién cuál puede puedo no y o de del en sobre para con ha he han está todavía ahora sí también pero gracias aquí un una al lo le me tengo hacer hago esta este desde rol cuenta función sin solo dame más ya',
  ),
  pt: setOf(
    'o a os as é são eu meu minha nosso nossa que como por quem qual pode posso não e ou de do da dos em no na sobre para com tem está ainda agora sim também mas obrigado obrigada aqui um uma ao isso isto você falha faço fazer dá meu nos conta função papel recebo chamo preciso quero só sem já seu foi deu',
  ),
  it: setOf(
    "il lo la i gli le è sono io mio mia nostro nostra che cosa come perché chi quale può posso non e o di del della in nel su per con ha ho hanno ancora adesso ora sì anche ma grazie qui un una al c'è questo questa fare faccio mi ruolo funzione errore dà quando serve solo senza già lo nella dal",
  ),
} as const;
