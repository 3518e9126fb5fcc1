/** A line of YAML that says something: its indent, its content without comment, its number. */
export type YamlLine = { readonly indent: number; readonly content: string; readonly index: number };

/** The lines of a text that are no comment, no directive and not blank; `raw` keeps all of them for block scalars. */
export const splitYaml = (text: string): { readonly lines: readonly YamlLine[]; readonly raw: readonly string[] } => {
  const raw = text.split('\n').map((line) => line.replaceAll('\t', '  ').trimEnd());
  const lines = raw
    .map((line, index) => toLine(line, index))
    .filter(({ content }) => content !== '' && content !== '---' && content !== '...');
  return { lines, raw };
};

const toLine = (line: string, index: number): YamlLine => {
  const content = line.trimStart();
  const isNoise = content.startsWith('#') || content.startsWith('%');
  return { indent: line.length - content.length, content: isNoise ? '' : content, index };
};

/** Without the comment behind it; a `#` inside quotes or behind no space is none. */
export const withoutComment = (content: string): string => {
  let quote = '';
  for (let at = 0; at < content.length; at += 1) {
    const character = content[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if ((character === '"' || character === "'") && (at === 0 || ' ,[{:('.includes(content[at - 1] ?? '')))
      quote = character;
    else if (character === '#' && content[at - 1] === ' ') return content.slice(0, at).trimEnd();
  }
  return content;
};
