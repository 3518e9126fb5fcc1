/** The partition of a Region; `aws` for one that is not known. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export const partitionOf = (region: string | null | undefined): string => {
  if (region?.startsWith('us-gov-') === true) return 'aws-us-gov';
  return region?.startsWith('cn-') === true ? 'aws-cn' : 'aws';
};
