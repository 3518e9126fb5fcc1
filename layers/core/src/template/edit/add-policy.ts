import type { TemplateRole } from '../policies/template-role.ts';
import { entryOf, type MapNode } from '../text/template-node.ts';
import { addToList, contentEnd, growValue, type NewItem } from './add-item.ts';
import { printJson } from './change-policy.ts';
import type { TextEdit } from './edit.ts';
import { blockStatement, jsonStatement, type NewStatement } from './print-statement.ts';
import { columnAt, hasPlace, lineEnd, type TextStyle } from './text-style.ts';

/** Adds a policy of its own, of one statement or several, to a role, or to the function that SAM makes the role for; null where the lines do not allow it. */
export const addPolicy = (
  role: TemplateRole,
  statement: NewStatement | readonly NewStatement[],
  style: TextStyle,
): TextEdit | null => {
  const properties = entryOf(role.resource.node, 'Properties');
  const statements = [statement].flat();
  const item = role.isGenerated ? samItem(statements, style) : roleItem(role.id, statements, style);
  if (properties === undefined)
    return addEntry(role.resource.node, { key: 'Properties', value: nested('Policies', item) }, style);
  if (properties.value.kind !== 'map') return null;
  const policies = entryOf(properties.value, 'Policies');
  if (policies === undefined) return addEntry(properties.value, { key: 'Policies', value: asList(item) }, style);
  if (policies.value.kind === 'list') return addToList(policies.value, [item], style);
  return growValue(policies, [item], style);
};

const samItem = (statements: readonly NewStatement[], style: TextStyle): NewItem => ({
  lines: ["Version: '2012-10-17'", 'Statement:', ...listed(statements).map((line) => `  ${line}`)],
  flow: (indent) => printJson({ Version: '2012-10-17', Statement: statements.map(jsonStatement) }, indent, style),
});

const roleItem = (id: string, statements: readonly NewStatement[], style: TextStyle): NewItem => ({
  lines: [
    `PolicyName: ${id}Calls`,
    'PolicyDocument:',
    "  Version: '2012-10-17'",
    '  Statement:',
    ...listed(statements).map((line) => `    ${line}`),
  ],
  flow: (indent) =>
    printJson(
      { PolicyName: `${id}Calls`, PolicyDocument: { Version: '2012-10-17', Statement: statements.map(jsonStatement) } },
      indent,
      style,
    ),
});

const listed = (statements: readonly NewStatement[]): string[] =>
  statements.flatMap((statement) => dashed(blockStatement(statement)));

const dashed = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);

/** What stands behind a new key: lines below it, or a value in one piece. */
type NewValue = {
  readonly lines: readonly string[];
  readonly flow: (indent: string) => string;
  /** The one line stands behind the key. */
  readonly isInline?: boolean;
};

const asList = (item: NewItem): NewValue => ({
  lines: dashed(item.lines),
  flow: (indent) => `[${item.flow(indent)}]`,
});

const nested = (key: string, item: NewItem): NewValue => ({
  lines: [`${key}:`, ...dashed(item.lines).map((line) => `  ${line}`)],
  flow: (indent) => `{"${key}": [${item.flow(indent)}]}`,
});

/** Adds a key at the end of a map, in the map's style. */
export const addEntry = (
  map: MapNode,
  { key, value }: { readonly key: string; readonly value: NewValue },
  style: TextStyle,
): TextEdit | null => {
  const { text, lineBreak, isJson } = style;
  const last = map.entries.at(-1);
  if (last === undefined || last.keySpan.start < 0 || map.isTag) return null;
  const column = ' '.repeat(columnAt(text, last.keySpan.start));
  if (isJson || map.isFlow) {
    if (!hasPlace(last.value)) return null;
    const at = last.value.span.end;
    const name = isJson ? JSON.stringify(key) : key;
    const isOwnLine = text.slice(map.span.start, at).includes('\n');
    const separator = isOwnLine ? `,${lineBreak}${column}` : ', ';
    return { start: at, end: at, text: `${separator}${name}: ${value.flow(isOwnLine ? column : '')}` };
  }
  const end = lineEnd(text, Math.max(contentEnd(text, last.value), last.keySpan.end));
  const lines =
    value.isInline === true
      ? [`${column}${key}: ${value.lines[0]}`]
      : [`${column}${key}:`, ...value.lines.map((line) => `${column}  ${line}`)];
  return { start: end, end, text: `${lineBreak}${lines.join(lineBreak)}` };
};
