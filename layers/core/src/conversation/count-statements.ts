/** How many statements a JSON value holds, in documents and in their JSON or URL-encoded text; one pass. */
export const countStatements = (value: unknown): number => {
  if (typeof value === 'string') return value.match(/Effect(?:\\?"|%22)/gi)?.length ?? 0;
  if (typeof value !== 'object' || value === null) return 0;
  const own = !Array.isArray(value) && 'Effect' in value ? 1 : 0;
  return Object.values(value).reduce<number>((sum, each) => sum + countStatements(each), own);
};
