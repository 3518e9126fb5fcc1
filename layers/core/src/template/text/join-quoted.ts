type Broken = { readonly code: string; readonly message: string; readonly pos: readonly [number, number] };

/**
 * The text with the lines of one quoted value joined by spaces, so that every place stays where it is; null where that is not what is wrong.
 * Lines that stand no further in than their key are none of the value by the specification, and are read as such by the tools of AWS:
 * https://github.com/eemeli/yaml/issues/403
 */
export const joinQuoted = (text: string, error: Broken): string | null => {
  const quote = error.code === 'MISSING_CHAR' ? /^Missing closing (["'])quote/.exec(error.message)?.[1] : undefined;
  if (quote === undefined) return null;
  const start = opening(text, { quote, before: error.pos[0] });
  const end = closing(text, { quote, from: start + 1 });
  if (start < 0 || end < 0) return null;
  const lines = text.slice(start, end);
  return lines.includes('\n') ? `${text.slice(0, start)}${lines.replaceAll(/[\r\n]/g, ' ')}${text.slice(end)}` : null;
};

type Sought = { readonly quote: string; readonly before: number };

/** No quote stands behind the one that opens it, but escaped ones. */
const opening = (text: string, { quote, before }: Sought): number => {
  let at = text.lastIndexOf(quote, before - 1);
  while (at > 0) {
    const isEscaped = quote === '"' ? isOddlySlashed(text, at) : text[at - 1] === quote;
    if (!isEscaped) return at;
    at = text.lastIndexOf(quote, quote === '"' ? at - 1 : at - 2);
  }
  return at;
};

const isOddlySlashed = (text: string, at: number): boolean => {
  let first = at;
  while (text[first - 1] === '\\') first -= 1;
  return (at - first) % 2 === 1;
};

const closing = (text: string, { quote, from }: { readonly quote: string; readonly from: number }): number => {
  for (let at = from; at < text.length; at += 1) {
    if (quote === '"' && text[at] === '\\') at += 1;
    else if (text[at] === quote && quote === "'" && text[at + 1] === quote) at += 1;
    else if (text[at] === quote) return at;
  }
  return -1;
};
