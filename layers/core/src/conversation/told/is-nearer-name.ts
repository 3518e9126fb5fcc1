/** Of two names the one that a third is called nearly as, by how it begins: a sign-on's role is called as nobody calls it. */
export const isNearerName = (name: string, one: string, other: string): boolean =>
  other.startsWith('AWSReservedSSO_') || sharedStart(name, one) > sharedStart(name, other);

export const sharedStart = (one: string, other: string): number => {
  let at = 0;
  while (at < one.length && one[at]?.toLowerCase() === other[at]?.toLowerCase()) at += 1;
  return at;
};
