/** A question of yes or no in the languages that are answered, in Turkish and Polish: a verb first, or a particle. */
export const asksWhether = (text: string): boolean => whether.test(text);

const whether =
  /(?:^|[.!?:]\s+)[¿\W]*(?:is|are|does|do|can|will|would|may|could|should|kann|darf|ist|sind|wird|reicht|gilt|est-ce|peut-on|puis-je|peut|puede|es|pode|posso|puedo|può|è|posso|czy)\b[^.!?]*[?？]|(?<!\p{L})m[iıuü](?:y[iıuüd]\p{L}*)?(?!\p{L})[^.!?]*\?|ますか|ですか|吗/iu;
