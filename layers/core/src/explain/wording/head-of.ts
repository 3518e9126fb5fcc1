/** The head of a text that costs at most so many tokens: about three and a half Latin letters one, other letters one each. */
export const headOf = (text: string, tokens: number): string => {
  let cost = 0;
  let at = 0;
  for (; at < text.length && cost < tokens; at += 1) cost += (text.codePointAt(at) ?? 0) < 0x250 ? 1 / 3.5 : 1;
  return text.slice(0, at);
};
