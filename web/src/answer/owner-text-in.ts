/** The text for the owner in an explanation: its block of plain text; null when it has none. */
export const ownerTextIn = (explanation: string): string | null => {
  const lines = explanation.split('\n');
  const start = lines.findIndex((line) => /^`{3,}text$/.test(line));
  if (start === -1) return null;
  const fence = (lines[start] ?? '').slice(0, -'text'.length);
  const length = lines.slice(start + 1).indexOf(fence);
  return length === -1 ? null : lines.slice(start + 1, start + 1 + length).join('\n');
};
