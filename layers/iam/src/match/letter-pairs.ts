const BITS = 31;

/**
 * The pairs of neighbouring characters in a text as bits of one number. A text that holds another one has all of its bits,
 * so that one `&` refuses most patterns before any is compared.
 */
export const letterPairs = (text: string): number => {
  let pairs = 0;
  for (let at = 1; at < text.length; at++)
    pairs |= 1 << ((text.charCodeAt(at - 1) * 7 + text.charCodeAt(at) * 3) % BITS);
  return pairs;
};
