import { type Hiding, hidingAll, maskOutgoing, maskSecrets, secretsIn } from '../secrets/index.ts';
import { isJson, parseText, type TemplateNode } from '../template/index.ts';

/**
 * A template without the credentials in it, each sign in its place. What is written otherwise than it is meant (blocks, escapes, doubled
 * quotes) is looked at as it is meant too. It reads the same after that, or every value is looked at alone.
 */
export const hideTemplate = (text: string, hide: Hiding): string => {
  if (isPlan(text)) return hidePlan(text, hide);
  const hidden = hide(text);
  if (!mayBeOtherwise(text) && hidden === text) return text;
  const read = parseText(hidden);
  if (read.kind === 'parsed')
    return mayBeOtherwise(text)
      ? hideScalars(hidden, read.root, (node) => isOtherwise(hidden, node) && holdsSecret(node))
      : hidden;
  const whole = hidden === text ? read : parseText(text);
  return whole.kind === 'unreadable' ? hidden : hideScalars(text, whole.root, holdsSecret);
};

// JSON of megabytes, which no edit is made in: it is not read by the parser that keeps places.
const isPlan = (text: string): boolean => text.includes('"planned_values"') && /^\s*\{/.test(text);

const hidePlan = (text: string, hide: Hiding): string => {
  const hidden = hide(text);
  return hidden === text || isJson(hidden) || !isJson(text) ? hidden : JSON.stringify(maskOutgoing(JSON.parse(text)));
};

/** JSON writes a value as it is meant but for its escapes; YAML has blocks, lines that it joins, quotes that it doubles. */
const mayBeOtherwise = (text: string): boolean => !/^\s*[{[]/.test(text) || text.includes('\\');

type Scalar = Extract<TemplateNode, { kind: 'scalar' }>;

const isOtherwise = (text: string, { value, span }: Scalar): boolean =>
  typeof value === 'string' &&
  (/[|>]/.test(text[span.start] ?? '') || !text.slice(span.start, span.end).includes(value));

const holdsSecret = ({ value }: Scalar): boolean => typeof value === 'string' && maskSecrets(value).text !== value;

const hideScalars = (text: string, root: TemplateNode, isMeant: (node: Scalar) => boolean): string => {
  const parts: string[] = [];
  let from = 0;
  for (const node of scalarsIn(root)
    .filter(isMeant)
    .toSorted((a, b) => a.span.start - b.span.start)) {
    const { start, end } = node.span;
    if (start < from) continue;
    parts.push(text.slice(from, start), hideWithin(text.slice(start, end), String(node.value)));
    from = end;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(from);
};

/** The credentials of a value where they stand in what is written, code around them stays; all of it where they are not found there. */
const hideWithin = (written: string, value: string): string => {
  const lines = secretsIn(value).flatMap((secret) => secret.split('\n'));
  const pieces = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (pieces.some((piece) => piece.length < shortest || !written.includes(piece))) return hidingAll(written);
  return pieces.reduce((rest, piece) => rest.replaceAll(piece, (each) => each.replace(/\S/g, '•')), written);
};

const shortest = 4;

const scalarsIn = (node: TemplateNode): readonly Scalar[] => {
  switch (node.kind) {
    case 'scalar':
      return [node];
    case 'list':
      return node.items.flatMap(scalarsIn);
    case 'map':
      return node.entries.flatMap(({ value }) => scalarsIn(value));
  }
};
