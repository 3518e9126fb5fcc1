import type { TemplateModel } from '../model/template-model.ts';
import { childOf } from '../text/template-node.ts';
import { contentEnd } from './add-item.ts';
import { printJson, unitOf } from './change-policy.ts';
import type { TextEdit } from './edit.ts';
import { columnAt, lineEnd, type TextStyle } from './text-style.ts';

/** A resource to add: its lines in block style below its id, and the same as a value of JSON. */
export type NewResource = {
  readonly id: string;
  readonly lines: readonly string[];
  readonly json: unknown;
  /** The logical id of the resource it is put behind. */
  readonly after: string;
};

/** Adds a resource behind another one of the template, in its style. */
export const addResource = (
  model: TemplateModel,
  { id, lines, json, after }: NewResource,
  style: TextStyle,
): TextEdit | null => {
  const { text, lineBreak } = style;
  const resources = childOf(model.root, 'Resources');
  const neighbour = model.resources.get(after);
  if (resources?.kind !== 'map' || neighbour === undefined || model.resources.has(id)) return null;
  const column = ' '.repeat(columnAt(text, neighbour.keySpan.start));
  if (style.isJson) {
    const at = neighbour.node.span.end;
    return {
      start: at,
      end: at,
      text: `,${lineBreak}${column}${JSON.stringify(id)}: ${printJson(json, column || unitOf(text), style)}`,
      isResource: true,
    };
  }
  if (resources.isFlow) return null;
  const at = lineEnd(text, contentEnd(text, neighbour.node));
  const isSpaced =
    /^\r?\n\s*\r?\n/.test(text.slice(at)) || /\n\s*\n[ \t]*$/.test(text.slice(0, neighbour.keySpan.start));
  const body = [`${column}${id}:`, ...lines.map((line) => `${column}  ${line}`)].join(lineBreak);
  return { start: at, end: at, text: `${lineBreak}${isSpaced ? lineBreak : ''}${body}`, isResource: true };
};
