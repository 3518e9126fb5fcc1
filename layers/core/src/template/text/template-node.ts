/** UTF-16 offsets into the person's text; `none` where a value has no place of its own (a parsed paste, a value that SAM makes). */
export type Span = { readonly start: number; readonly end: number };

export const noSpan: Span = { start: -1, end: -1 };

/** A template as written, each value with its place; short tags are read as their long function, the span then begins at the tag. */
export type TemplateNode = ScalarNode | ListNode | MapNode;

export type ScalarNode = {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  readonly span: Span;
};

export type ListNode = {
  readonly kind: 'list';
  readonly items: readonly TemplateNode[];
  readonly isFlow: boolean;
  readonly span: Span;
};

export type MapNode = {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly isFlow: boolean;
  /** Written `!Sub x`, not `Fn::Sub: x`. */
  readonly isTag: boolean;
  readonly span: Span;
};

export type MapEntry = { readonly key: string; readonly keySpan: Span; readonly value: TemplateNode };

export const entryOf = (node: TemplateNode | undefined, key: string): MapEntry | undefined =>
  node?.kind === 'map' ? node.entries.find((entry) => entry.key === key) : undefined;

/** The value under a path of keys; undefined where the path ends early. */
export const childOf = (node: TemplateNode | undefined, ...path: readonly string[]): TemplateNode | undefined =>
  path.reduce<TemplateNode | undefined>((at, key) => entryOf(at, key)?.value, node);

export const entriesOf = (node: TemplateNode | undefined): readonly MapEntry[] =>
  node?.kind === 'map' ? node.entries : [];

/** The items of a list; a single value is a list of one, nothing is none. */
export const itemsOf = (node: TemplateNode | undefined): readonly TemplateNode[] => {
  if (node === undefined || (node.kind === 'scalar' && node.value === null)) return [];
  return node.kind === 'list' ? node.items : [node];
};

export const textOf = (node: TemplateNode | undefined): string | null =>
  node?.kind === 'scalar' && node.value !== null ? String(node.value) : null;

/** The name and argument of a CloudFormation function; null for any other value. */
export const functionOf = (
  node: TemplateNode | undefined,
): { readonly name: string; readonly argument: TemplateNode } | null => {
  if (node?.kind !== 'map' || node.entries.length !== 1) return null;
  const [only] = node.entries;
  if (only === undefined || !(only.key === 'Ref' || only.key === 'Condition' || only.key.startsWith('Fn::')))
    return null;
  return { name: only.key, argument: only.value };
};
