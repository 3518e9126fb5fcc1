/** What marks each paragraph of a reply, for telling whether it was said before; code blocks count as one, lines of a few letters not at all. */
export const saidParagraphs = (reply: string): readonly number[] =>
  (reply.match(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$|[^\n]+(?:\n(?!\n)[^\n]+)*/gm) ?? [])
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part.length > 12 && !/^\*[^*].*\*$/.test(part))
    .slice(0, most)
    .map(markOf);

const most = 24;

/** FNV-1a: https://datatracker.ietf.org/doc/draft-eastlake-fnv/ */
const markOf = (text: string): number => {
  let mark = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  return mark >>> 0;
};
