import type { Element } from './composition.ts';

type Block = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Condition blocks as one: the keys of the same operator stand together; nothing where there is none. */
export const joined = (blocks: readonly Block[]): { readonly Condition?: Element } => {
  if (blocks.length === 0) return {};
  const operators: Record<string, Record<string, unknown>> = {};
  for (const block of blocks)
    for (const [operator, keys] of Object.entries(block)) operators[operator] = { ...operators[operator], ...keys };
  return { Condition: operators };
};
