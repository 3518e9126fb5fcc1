import type { DumpedModel } from './read-model-dump.ts';

/** The recorded lines (`model Region…`) of models offered through profiles only, with what a dump says of its models and Region in their place. */
export const mergeProfileOnly = (recorded: string, dumped: readonly DumpedModel[]): string => {
  const regions = new Map(
    recorded.split('\n').flatMap((line): [string, readonly string[]][] => {
      const [id = '', ...names] = line.split(' ');
      return id === '' ? [] : [[id, names]];
    }),
  );
  for (const { id, region, isProfileOnly } of dumped) {
    const others = (regions.get(id) ?? []).filter((name) => name !== region);
    regions.set(id, isProfileOnly ? [...others, region].sort() : others);
  }
  return [...regions]
    .filter(([, names]) => names.length > 0)
    .map(([id, names]) => [id, ...names].join(' '))
    .sort()
    .join('\n');
};
