/** Buckets of a job, where the wish says which is read and which is written. */
export type Ends = { readonly input: string | null; readonly output: string | null };

/** What is read and what is written, where they are two places. */
export const bothEnds = ({
  ends: { input, output },
}: {
  readonly ends: Ends;
}): { readonly input: string; readonly output: string } | null =>
  input === null || output === null || input === output ? null : { input, output };

/** "Input s3://in, output s3://out". */
export const endsIn = (text: string): Ends => {
  const end = (words: string): string | null => {
    const found = new RegExp(
      `(?:${words})[^,;.\\n]{0,24}?s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(/[\\w/.-]*)?`,
      'i',
    ).exec(text);
    return found === null ? null : `${found[1]}${(found[2] ?? '').replace(/\/$/, '')}`;
  };
  // German, Japanese and Chinese say the verb behind.
  const before = (words: string): string | null => {
    const found = new RegExp(`s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(/[\\w/.-]*)?\\s*(?:${words})`, 'i').exec(text);
    return found === null ? null : `${found[1]}${(found[2] ?? '').replace(/\/$/, '')}`;
  };
  return {
    input:
      before('を読|から読|の読み|lesen|liest|zu lesen') ??
      end('input|reads?|from|eingabe|liest|entr[eé]e|entrada|ingresso|入力|输入|aus'),
    output:
      before('に書|へ書|への書|schreiben|schreibt|zu schreiben') ??
      end('output|writes?|\\bto\\b|ausgabe|schreibt|sortie|salida|sa[ií]da|uscita|出力|输出|nach'),
  };
};
