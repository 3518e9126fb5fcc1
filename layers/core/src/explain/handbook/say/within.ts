/** Joins parts with blank lines while the prose stays within its limit; what is in a fenced block is not counted. A part that does not fit is left out whole. */
export const within = (limit: number, parts: readonly (string | null)[]): string => {
  const kept: string[] = [];
  let left = limit;
  for (const part of parts) {
    if (part === null || part === '') continue;
    const size = part.replace(/```[\s\S]*?```/g, '').length + 2;
    if (size > left) continue;
    left -= size;
    kept.push(part);
  }
  return kept.join('\n\n');
};
