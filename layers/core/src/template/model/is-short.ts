// No parameter is longer, and no name: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
const longestText = 4096;
const longestValue = 16_384;

/** Whether a value that is referred to is one that AWS could take there; a longer one is made to multiply. */
export const isShort = (value: unknown): boolean =>
  typeof value === 'string' ? value.length <= longestText : roomAfter(value, longestValue) >= 0;

/** What is left of the room after the characters and the parts of a value; it stops where none is. */
const roomAfter = (value: unknown, room: number): number => {
  if (typeof value === 'string') return room - value.length - 1;
  if (typeof value !== 'object' || value === null) return room - 1;
  let left = room - 1;
  for (const [key, child] of Object.entries(value)) {
    left = roomAfter(child, left - (Array.isArray(value) ? 0 : key.length));
    if (left < 0) return left;
  }
  return left;
};
