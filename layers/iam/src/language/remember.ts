const LIMIT = 512;
const LONGEST = 2048;

/** The same function of one text, remembering its last few hundred answers: requests repeat their names. */
export const remember = <Result>(compute: (text: string) => Result): ((text: string) => Result) => {
  let known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = compute(text);
    if (text.length > LONGEST) return result;
    if (known.size >= LIMIT) known = new Map();
    known.set(text, result);
    return result;
  };
};
