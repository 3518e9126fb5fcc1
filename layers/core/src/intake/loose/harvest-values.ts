import type { LooseNode } from './node.ts';
import { readLoose } from './read-loose.ts';

/** A structured value found in a text, and the text it was found in: the paste, or a string inside it. */
export type Harvest = { readonly node: LooseNode; readonly text: string; readonly depth: number };

const deepest = 4;
const largestInner = 262_144;
// What a CloudTrail event's call carried says nothing of the caller's own policies
const callOnly = new Set([
  'requestParameters',
  'responseElements',
  'userAgent',
  'user_agent',
  'user-agent',
  'User-Agent',
]);

/** Every object and list in a text, and in the strings inside them, four levels deep. Linear: no part is read twice on one level. */
export const harvestValues = (text: string): Harvest[] => harvest(text, 0);

const harvest = (text: string, depth: number): Harvest[] => {
  const found: Harvest[] = [];
  for (let at = nextOpening(text, 0); at !== -1; ) {
    const { node, end } = readLoose(text, at);
    if (hasContent(node)) {
      found.push({ node, text, depth });
      if (depth < deepest) found.push(...innerTexts(node).flatMap((inner) => harvest(inner, depth + 1)));
    }
    at = nextOpening(text, end);
  }
  return found;
};

const nextOpening = (text: string, from: number): number => {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{' || (text[at] === '[' && opensList(text, at))) return at;
  }
  return -1;
};

/** A log line begins with `[ERROR]` too: a list worth reading holds objects or strings. */
const opensList = (text: string, at: number): boolean => {
  const next = text.slice(at + 1, at + 40).trimStart()[0] ?? '';
  return '{["'.includes(next) && next !== '';
};

const hasContent = (node: LooseNode): boolean =>
  node.kind === 'object'
    ? node.entries.length > 0
    : node.kind === 'array' && node.items.some((item) => item.kind === 'string' || hasContent(item));

/** Strings that hold structured text themselves, also URL-encoded as IAM returns its documents. */
const innerTexts = (node: LooseNode): string[] => {
  switch (node.kind) {
    case 'object':
      // Strangers write into the strings of an event: a policy in there is nobody's evidence.
      if (isTrailEvent(node)) return [];
      return node.entries.flatMap((entry) => (callOnly.has(entry.key) ? [] : innerTexts(entry.node)));
    case 'array':
      return node.items.flatMap(innerTexts);
    case 'string':
      return innerText(node.value);
    case 'bare':
      return [];
  }
};

const isTrailEvent = ({ entries }: Extract<LooseNode, { kind: 'object' }>): boolean =>
  ['eventSource', 'eventName'].every((name) => entries.some(({ key }) => key === name));

const innerText = (value: string): string[] => {
  if (value.length < 8 || value.length > largestInner) return [];
  if (value.startsWith('%7B') || value.startsWith('%7b')) return [decode(value)];
  return value.includes('{') ? [value] : [];
};

const decode = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};
