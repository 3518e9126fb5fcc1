/** Names that a shell, or the command itself, would act on. */
export const hostile = ['x$(zq)y', 'x;zq;y', 'x|zq', 'x&zq', "x'$(zq)'y", '--zq', 'file://zq', 'x"$(zq)"y'];

/** What of a reply's commands a shell would act on: all but what stands in single quotes. */
export const liveOf = (reply: string): string => {
  const blocks = [...reply.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, code = '']) => code);
  const spans = [...reply.replace(/```[\s\S]*?```/g, '').matchAll(/`(aws [^`\n]*)`/g)].map(([, code = '']) => code);
  return [...blocks, ...spans].map(outsideQuotes).join('\n');
};

const outsideQuotes = (code: string): string => {
  let [live, quote] = ['', ''];
  for (const letter of code.replaceAll("\\'", '')) {
    if (quote !== "'") live += letter;
    if (letter === quote) quote = '';
    else if (quote === '' && (letter === "'" || letter === '"')) quote = letter;
  }
  return live;
};

/** What a shell would run, or take for an option, of the names below. */
export const acts = /\$\(zq|[;|&`] ?zq|(?<=\s)(?:--|file:\/\/)zq/;
