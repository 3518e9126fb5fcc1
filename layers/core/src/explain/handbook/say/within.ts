/**
 * Joins parts with blank lines while the prose stays within its limit; what is in a fenced block is not counted. A part that does not fit is
 * left out whole; `last` ends it in any case.
 */
export const within = (limit: number, parts: readonly (string | null)[], last = ''): string => {
  const kept: string[] = [];
  let left = limit - last.length;
  for (const part of parts) {
    if (part === null || part === '') continue;
    const size = part.replace(/```[\s\S]*?```/g, '').length + 2;
    if (size > left) continue;
    left -= size;
    kept.push(part);
  }
  return [...kept, ...(last === '' ? [] : [last])].join('\n\n');
};
