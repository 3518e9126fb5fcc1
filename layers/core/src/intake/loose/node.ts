/** A value as found in a text, with its offsets; `complete` is false where the text ended inside it. */
export type LooseNode =
  | {
      readonly kind: 'object';
      readonly entries: readonly LooseEntry[];
      readonly start: number;
      readonly end: number;
      readonly complete: boolean;
    }
  | {
      readonly kind: 'array';
      readonly items: readonly LooseNode[];
      readonly start: number;
      readonly end: number;
      readonly complete: boolean;
    }
  | {
      readonly kind: 'string';
      readonly value: string;
      readonly start: number;
      readonly end: number;
      readonly complete: boolean;
    }
  /** Anything written without quotes: a number, a literal, a reference of Terraform's. */
  | {
      readonly kind: 'bare';
      readonly value: string;
      readonly start: number;
      readonly end: number;
      readonly complete: boolean;
    };

/** `labels` are the words between a key and its block, as Terraform writes them. */
export type LooseEntry = { readonly key: string; readonly labels: readonly string[]; readonly node: LooseNode };

const literals: Readonly<Record<string, unknown>> = {
  __proto__: null as never,
  true: true,
  True: true,
  false: false,
  False: false,
  null: null,
  None: null,
};

/** The node as a plain value; the last of several equal keys wins, `__proto__` is a key like any other. */
export const plainValue = (node: LooseNode): unknown => {
  switch (node.kind) {
    case 'string':
      return node.value;
    case 'bare':
      return bareValue(node.value);
    case 'array':
      return node.items.map(plainValue);
    case 'object':
      return Object.fromEntries(node.entries.map(({ key, node: child }) => [key, plainValue(child)]));
  }
};

const bareValue = (word: string): unknown => {
  if (Object.hasOwn(literals, word)) return literals[word];
  return word !== '' && word.length < 20 && Number.isFinite(Number(word)) ? Number(word) : word;
};

/** The entry of an object by name, in any case; undefined for everything else. */
export const entryOf = (node: LooseNode | undefined, key: string): LooseNode | undefined => {
  if (node?.kind !== 'object') return undefined;
  const lower = key.toLowerCase();
  return node.entries.find((entry) => entry.key.length === key.length && entry.key.toLowerCase() === lower)?.node;
};

/** The text of a string or bare word under `key`. */
export const textOf = (node: LooseNode | undefined, key: string): string | null => {
  const found = entryOf(node, key);
  return found?.kind === 'string' || found?.kind === 'bare' ? found.value : null;
};
