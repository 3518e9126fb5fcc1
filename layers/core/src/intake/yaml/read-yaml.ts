import { functionOfTag } from '../loose/function-of-tag.ts';
import { plainValue } from '../loose/node.ts';
import { readLoose } from '../loose/read-loose.ts';
import { readLooseString } from '../loose/read-loose-string.ts';
import { splitKey } from './split-key.ts';
import { splitYaml, withoutComment, type YamlLine } from './yaml-line.ts';

const deepest = 64;

type Reader = { readonly lines: YamlLine[]; readonly raw: readonly string[]; at: number };

/**
 * The YAML that templates are written in, as plain values: block and flow collections, block and quoted scalars, CloudFormation's tags in their long form.
 * Anchors, merges and several documents are not followed. Every line is read once, whatever the text.
 */
export const readYaml = (text: string): unknown => {
  const { lines, raw } = splitYaml(text);
  const reader: Reader = { lines: [...lines], raw, at: 0 };
  const [first] = lines;
  return first === undefined ? null : readBlock(reader, first.indent, 0);
};

const readBlock = (reader: Reader, indent: number, depth: number): unknown => {
  const line = reader.lines[reader.at];
  if (line === undefined || line.indent < indent || depth > deepest) return skipDeeper(reader, indent);
  if (isItem(line)) return readSequence(reader, line.indent, depth);
  return splitKey(line.content) === null ? readScalarLine(reader, depth) : readMapping(reader, line.indent, depth);
};

/** What is nested deeper than any template is left out. */
const skipDeeper = (reader: Reader, indent: number): null => {
  while ((reader.lines[reader.at]?.indent ?? -1) >= indent) reader.at += 1;
  return null;
};

const isItem = (line: YamlLine): boolean => line.content === '-' || line.content.startsWith('- ');

const readSequence = (reader: Reader, indent: number, depth: number): unknown[] => {
  const items: unknown[] = [];
  for (
    let line = reader.lines[reader.at];
    line !== undefined && line.indent === indent && isItem(line);
    line = reader.lines[reader.at]
  ) {
    const rest = line.content.slice(1).trimStart();
    const inner = indent + line.content.length - rest.length;
    if (depth < deepest && (splitKey(rest) !== null || rest.startsWith('- '))) {
      reader.lines[reader.at] = { ...line, indent: inner, content: rest };
      items.push(readBlock(reader, inner, depth + 1));
    } else {
      reader.at += 1;
      items.push(readValue(reader, { text: rest, indent, depth, index: line.index }));
    }
  }
  return items;
};

const readMapping = (reader: Reader, indent: number, depth: number): Record<string, unknown> => {
  const entries: [string, unknown][] = [];
  for (
    let line = reader.lines[reader.at];
    line !== undefined && line.indent >= indent;
    line = reader.lines[reader.at]
  ) {
    const entry = line.indent === indent && !isItem(line) ? splitKey(line.content) : null;
    reader.at += 1;
    if (entry !== null)
      entries.push([entry.key, readValue(reader, { text: entry.rest, indent, depth, index: line.index })]);
    else if (line.indent === indent && isItem(line)) break;
  }
  return Object.fromEntries(entries);
};

const readScalarLine = (reader: Reader, depth: number): unknown => {
  const line = reader.lines[reader.at];
  reader.at += 1;
  return line === undefined
    ? null
    : readValue(reader, { text: line.content, indent: line.indent - 1, depth, index: line.index });
};

/** The text behind a key or a dash; `indent` is that of the key, `index` the line's number. */
type Value = { readonly text: string; readonly indent: number; readonly depth: number; readonly index: number };

const readValue = (reader: Reader, value: Value): unknown => {
  const text = value.text.startsWith('#') ? '' : value.text;
  const [first = ''] = text;
  if (value.depth > deepest) return null;
  if (first === '!') return readTagged(reader, { ...value, text });
  if (first === '&')
    return readValue(reader, {
      ...value,
      text: text.slice(text.indexOf(' ') + 1 || text.length),
      depth: value.depth + 1,
    });
  if (first === '|' || first === '>') return readBlockScalar(reader, { ...value, text });
  if (first === '[' || first === '{' || first === '"' || first === "'") return readSpanning(reader, { ...value, text });
  if (text === '') return readNested(reader, value);
  return toScalar([withoutComment(text), ...continuation(reader, value.indent)].join(' '));
};

const readTagged = (reader: Reader, value: Value): unknown => {
  const [tag = '!'] = value.text.split(' ', 1);
  const text = value.text.slice(tag.length).trim();
  const inner = readValue(reader, { ...value, text, depth: value.depth + 1 });
  return tag === '!' ? inner : { [functionOfTag(tag)]: inner };
};

/** A block on the lines below; a list may stand at the indent of its key. */
const readNested = (reader: Reader, { indent, depth }: Value): unknown => {
  const next = reader.lines[reader.at];
  if (next === undefined) return null;
  const isBelow = next.indent > indent || (next.indent === indent && isItem(next));
  return isBelow ? readBlock(reader, next.indent, depth + 1) : null;
};

/** A flow collection or a quoted scalar, which may go on over several lines. */
const readSpanning = (reader: Reader, { text, indent }: Value): unknown => {
  const lines = [text];
  let next = reader.lines[reader.at];
  while (next !== undefined && next.indent > indent) {
    lines.push(next.content);
    reader.at += 1;
    next = reader.lines[reader.at];
  }
  const joined = lines.join('\n');
  if (text.startsWith('[') || text.startsWith('{')) return plainValue(readLoose(joined, 0).node);
  return text.startsWith("'") ? readSingleQuoted(lines.join(' ')) : readLooseString(lines.join(' '), 0).value;
};

/** Between single quotes a doubled one is a quote. */
const readSingleQuoted = (text: string): string =>
  (text.slice(1).replaceAll("''", doubled).split("'", 1)[0] ?? '').replaceAll(doubled, "'");
const doubled = '\u0000';

const continuation = (reader: Reader, indent: number): string[] => {
  const lines: string[] = [];
  for (let line = reader.lines[reader.at]; line !== undefined && line.indent > indent; line = reader.lines[reader.at]) {
    lines.push(withoutComment(line.content));
    reader.at += 1;
  }
  return lines;
};

const readBlockScalar = (reader: Reader, { text, indent, index }: Value): string => {
  const lines: string[] = [];
  for (let at = index + 1; at < reader.raw.length; at += 1) {
    const line = reader.raw[at] ?? '';
    if (line !== '' && line.length - line.trimStart().length <= indent) break;
    lines.push(line);
  }
  const last = index + lines.length;
  while ((reader.lines[reader.at]?.index ?? Number.POSITIVE_INFINITY) <= last) reader.at += 1;
  const margin = Math.min(
    ...lines.filter((line) => line !== '').map((line) => line.length - line.trimStart().length),
    200,
  );
  return lines
    .map((line) => line.slice(margin))
    .join(text.startsWith('>') ? ' ' : '\n')
    .trim();
};

const words: Readonly<Record<string, unknown>> = {
  __proto__: null as never,
  true: true,
  True: true,
  yes: true,
  false: false,
  False: false,
  no: false,
  null: null,
  '~': null,
};

const toScalar = (text: string): unknown => {
  if (Object.hasOwn(words, text)) return words[text];
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : text;
};
