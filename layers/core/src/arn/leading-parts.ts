/** As much of an ARN as another text has parts between colons; null: it has no more than that one. */
export const leadingParts = (arn: string, asMuchAs: string): string | null => {
  const parts = arn.split(':');
  const count = asMuchAs.split(':').length;
  return parts.length > count ? parts.slice(0, count).join(':') : null;
};
