/**
 * Names policies that lie in one kind, each by its own name or its place (`identity[0]`, `serviceControl[1][0]`); a name
 * that comes again gets `#2`, `#3`.
 */
export const namePolicies = (): ((given: unknown, place: string) => string) => {
  const counts = new Map<string, number>();
  return (given, place) => {
    const name = typeof given === 'string' && given !== '' ? given : place;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  };
};
