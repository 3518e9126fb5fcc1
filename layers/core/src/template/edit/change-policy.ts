import type { ReadDocument, ReadElement, ReadStatement } from '../policies/read-document.ts';
import { childOf, entryOf, type MapEntry, type MapNode } from '../text/template-node.ts';
import { addToList, contentEnd, growValue, type NewItem } from './add-item.ts';
import type { TextEdit } from './edit.ts';
import type { Expression } from './expression.ts';
import { printExpression } from './print-expression.ts';
import { blockStatement, jsonStatement, type NewStatement } from './print-statement.ts';
import { hasPlace, lineStart, type TextStyle } from './text-style.ts';

/** Adds actions to a statement of the person's own; null where its lines do not allow it. */
export const addActions = (statement: ReadStatement, actions: readonly string[], style: TextStyle): TextEdit | null =>
  addValues(
    { statement, path: ['Action'] },
    actions.map((text) => ({ kind: 'plain', text })),
    style,
  );

/** Adds resources to a statement of the person's own. */
export const addResources = (
  statement: ReadStatement,
  resources: readonly Expression[],
  style: TextStyle,
): TextEdit | null => addValues({ statement, path: ['Resource'] }, resources, style);

/** A list of a statement: `['Action']`, `['Condition', 'StringEquals', 's3:prefix']`. */
export type ListPlace = { readonly statement: ReadStatement; readonly path: readonly string[] };

/** Adds values to a list of a statement, or makes a list of the one that stands there. */
export const addValues = (
  { statement, path }: ListPlace,
  values: readonly Expression[],
  style: TextStyle,
): TextEdit | null => {
  const parent = childOf(statement.node, ...path.slice(0, -1));
  return addElements(entryOf(parent, path.at(-1) ?? ''), values, style);
};

const addElements = (entry: MapEntry | undefined, values: readonly Expression[], style: TextStyle): TextEdit | null => {
  if (entry === undefined) return null;
  const items = values.map((value) => itemOf(value, style));
  const { value } = entry;
  if (value.kind === 'list') return addToList(value, items, style);
  return growValue(entry, items, style);
};

const itemOf = (value: Expression, { isJson }: TextStyle): NewItem => ({
  lines: [printExpression(value, { isJson, isFlow: false })],
  flow: () => printExpression(value, { isJson, isFlow: true }),
});

/** Puts another value where one stands, its quotes and its tag with it. */
export const changeElement = ({ node }: ReadElement, value: Expression, style: TextStyle): TextEdit | null => {
  if (!hasPlace(node)) return null;
  const { start } = node.span;
  const isFlow =
    style.isJson || /[[{,]\s*(?:"?[\w:.]+"?\s*:\s*)?$/.test(style.text.slice(lineStart(style.text, start), start));
  const quote = style.text[start] ?? '';
  const printed = printExpression(value, { isJson: style.isJson, isFlow });
  const isQuoted = (quote === '"' || quote === "'") && value.kind === 'plain' && !style.isJson;
  const text = isQuoted ? `${quote}${value.text}${quote}` : printed;
  return { start, end: contentEnd(style.text, node), text };
};

/** Puts values in place of the one value of a key, or of one item of its list. */
export const replaceElement = (
  { node, key }: { readonly node: MapNode; readonly key: 'Action' | 'Resource' },
  element: ReadElement,
  { values, style }: { readonly values: readonly Expression[]; readonly style: TextStyle },
): readonly TextEdit[] | null => {
  const entry = entryOf(node, key);
  const [first, ...others] = values;
  if (entry === undefined || first === undefined) return null;
  const changed = changeElement(element, first, style);
  if (changed === null || others.length === 0) return changed === null ? null : [changed];
  const items = others.map((value) => itemOf(value, style));
  if (entry.value.kind === 'list') {
    const added = addToList(entry.value, items, style);
    return added === null ? null : [changed, added];
  }
  const grown = growValue(entry, items, style);
  // The value itself stands in the text that grows: it is changed there
  const own = style.text.slice(changed.start, changed.end);
  return grown === null ? null : [{ ...grown, text: grown.text.replace(own, () => changed.text) }];
};

/** Adds a statement at the end of a document that the template holds; null for one of AWS's or SAM's own. */
export const addStatement = (document: ReadDocument, statement: NewStatement, style: TextStyle): TextEdit | null => {
  const { list } = document;
  if (list?.kind !== 'list' || !hasPlace(list)) return null;
  return addToList(list, [statementItem(statement, style)], style);
};

/** A statement as an item of a list, in whichever style the list has. */
export const statementItem = (statement: NewStatement, style: TextStyle): NewItem => ({
  lines: blockStatement(statement),
  flow: (indent) => printJson(jsonStatement(statement), indent, style),
});

/** A value as JSON: on lines of its own where `indent` says so, else in one line. Flow style of YAML takes it as well. */
export const printJson = (value: unknown, indent: string, { lineBreak, text }: TextStyle): string => {
  if (indent === '') return JSON.stringify(value).replaceAll(/","/g, '", "');
  return JSON.stringify(value, null, unitOf(text)).split('\n').join(`${lineBreak}${indent}`);
};

/** The step of indentation that a JSON file is written with. */
export const unitOf = (text: string): string => /^\s*\{\r?\n([ \t]+)/.exec(text)?.[1] ?? '  ';
