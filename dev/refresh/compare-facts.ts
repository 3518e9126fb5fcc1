/** Facts by name, each with what it says: `action bedrock:InvokeModel` → its resource types. */
export type Facts = ReadonlyMap<string, string>;

export type Changes = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly changed: readonly { readonly name: string; readonly before: string; readonly after: string }[];
};

/** What is different; a fact that went and one that came with the same kind, owner and content were renamed. */
export const compareFacts = (before: Facts, after: Facts): Changes => {
  const gone = [...before.keys()].filter((name) => !after.has(name));
  const come = [...after.keys()].filter((name) => !before.has(name));
  const renamed = gone.flatMap((from) => {
    const fitting = come.filter((to) => isRename({ from, to }, before.get(from), after.get(to)));
    const rivals = gone.filter((other) =>
      isRename({ from: other, to: fitting[0] ?? '' }, before.get(other), after.get(fitting[0] ?? '')),
    );
    const [to] = fitting;
    return fitting.length === 1 && rivals.length === 1 && to !== undefined ? [{ from, to }] : [];
  });
  const paired = new Set(renamed.flatMap(({ from, to }) => [from, to]));
  return {
    added: come.filter((name) => !paired.has(name)).sort(),
    removed: gone.filter((name) => !paired.has(name)).sort(),
    renamed,
    changed: [...after]
      .filter(([name, content]) => before.has(name) && before.get(name) !== content)
      .map(([name, content]) => ({ name, before: before.get(name) ?? '', after: content })),
  };
};

type Pair = { readonly from: string; readonly to: string };

const isRename = ({ from, to }: Pair, before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && before !== '' && before === after && ownerOf(from) === ownerOf(to);

/** `action bedrock` of `action bedrock:InvokeModel`. */
const ownerOf = (name: string): string => name.split(':')[0] ?? name;
