import { type Hiding, hidingAll, isHidden, maskOutgoing, maskSecrets } from '../secrets/index.ts';
import { parseText, type TemplateNode } from '../template/index.ts';

/**
 * A template without the credentials in it, each sign in its place. What is written otherwise than it is meant (blocks, escapes, doubled
 * quotes) is looked at as it is meant: a value with a credential is then hidden whole. It reads the same after that, or every value is
 * looked at alone.
 */
export const hideTemplate = (text: string, hide: Hiding): string => {
  if (isPlan(text)) return hidePlan(text, hide);
  const meant = mayBeOtherwise(text) ? hideScalars(text, (node) => isOtherwise(text, node) && holdsSecret(node)) : text;
  const hidden = hide(meant);
  if (hidden === text || parseText(hidden).kind === 'parsed' || parseText(text).kind === 'unreadable') return hidden;
  return hideScalars(text, holdsSecret);
};

// JSON of megabytes, which no edit is made in: it is not read by the parser that keeps places.
const isPlan = (text: string): boolean => text.includes('"planned_values"') && /^\s*\{/.test(text);

const hidePlan = (text: string, hide: Hiding): string => {
  const hidden = hide(text);
  return hidden === text || isJson(hidden) || !isJson(text) ? hidden : JSON.stringify(maskOutgoing(JSON.parse(text)));
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** JSON writes a value as it is meant but for its escapes; YAML has blocks, lines that it joins, quotes that it doubles. */
const mayBeOtherwise = (text: string): boolean => !/^\s*[{[]/.test(text) || text.includes('\\');

type Scalar = Extract<TemplateNode, { kind: 'scalar' }>;

const isOtherwise = (text: string, { value, span }: Scalar): boolean =>
  typeof value === 'string' &&
  (/[|>]/.test(text[span.start] ?? '') || !text.slice(span.start, span.end).includes(value));

const holdsSecret = ({ value }: Scalar): boolean => typeof value === 'string' && maskSecrets(value).text !== value;

const hideScalars = (text: string, isMeant: (node: Scalar) => boolean): string => {
  const parsed = parseText(text);
  if (parsed.kind === 'unreadable') return text;
  const parts: string[] = [];
  let from = 0;
  for (const { span } of scalarsIn(parsed.root)
    .filter(isMeant)
    .toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start < from) continue;
    parts.push(text.slice(from, span.start), hidingAll(text.slice(span.start, span.end)));
    from = span.end;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
};

const scalarsIn = (node: TemplateNode): readonly Scalar[] => {
  switch (node.kind) {
    case 'scalar':
      return isHidden(String(node.value)) ? [] : [node];
    case 'list':
      return node.items.flatMap(scalarsIn);
    case 'map':
      return node.entries.flatMap(({ value }) => scalarsIn(value));
  }
};
