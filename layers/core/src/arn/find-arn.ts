/**
 * Where an ARN begins in a text: of any service, of one, or of one type of it; -1: nowhere.
 * Of a service, only IAM's have no Region here: of S3 no ARN is found. Linear in the text.
 */
export const findArn = (text: string, service?: string, type?: string): number => {
  if (service === undefined) return text.search(/arn:[a-z-]{3,12}:/);
  const region = service === 'iam' ? '' : '[^\\s:]{1,64}';
  const kind = type === undefined ? '' : `[^\\s:]{1,64}:${type}[/:]`;
  return text.search(new RegExp(`arn:[a-z-]{3,12}:${service}:${region}:${kind}`));
};
