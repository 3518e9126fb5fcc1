/** What the explanation's first line says beside the cause itself: who was denied what. */
export const whyLine = (explanation: string): string => {
  const line = (explanation.split('\n')[0] ?? '').replace(/^\*\*Why(?: \([^)]{1,120}\))?:\*\*\s*/, '');
  const denied = line.indexOf('Denied: ');
  return denied === -1 ? line : line.slice(denied);
};
