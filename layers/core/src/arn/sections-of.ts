/** The six sections of an ARN or of a pattern of one, each as written; fewer where the text has fewer. */
export const sectionsOf = (arn: string): readonly string[] => {
  const parts = arn.split(':');
  return parts.length < 6 ? parts : [...parts.slice(0, 5), parts.slice(5).join(':')];
};
