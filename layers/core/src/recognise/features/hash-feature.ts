/** A place for a feature among 2^24 (FNV-1a): no list of words has to be carried, and two share a place once in some hundreds. */
export const hashFeature = (feature: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) {
    hash ^= feature.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  // The high bits are folded in: those of FNV's low end alone are the poorer ones.
  return ((hash >>> 8) ^ hash) & 0xffffff;
};
