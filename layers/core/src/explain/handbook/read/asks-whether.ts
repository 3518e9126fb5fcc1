import { furtherLanguage } from '../lookup/further-language.ts';

/** A question of yes or no in the languages that are answered, in Turkish and Polish: a verb first, or a particle. */
export const asksWhether = (text: string): boolean =>
  whether.test(text) || particleLast.test(text) || (furtherLanguage(text) === 'turkish' && particle.test(text));

// Each part is bounded: of a thousand beginnings none is read to the end of the text.
const whether =
  /(?:^|[.!?:]\s{1,4})[¿\W]{0,8}(?:is|are|does|do|can|will|would|may|could|should|kann|darf|ist|sind|wird|reicht|gilt|est-ce|peut-on|puis-je|peut|puede|es|pode|posso|puedo|può|è|posso|czy)\b[^.!?]{0,400}[?？]|ますか|ですか|吗/iu;

/** Turkish asks by a particle; in Spanish and Italian "mi" is "my". */
const particle = /(?<!\p{L})m[iıuü](?:y[iıuüd]\p{L}{0,8})?(?!\p{L})[^.!?]{0,400}\?/iu;
const particleLast = /(?<!\p{L})m[iıuü](?:y[iıuüd]\p{L}{0,8})?\s{0,2}\?/iu;
