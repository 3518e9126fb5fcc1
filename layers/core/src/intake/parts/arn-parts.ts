/** An ARN in its six parts, each the empty string where the text does not give it; null: no ARN. */
export type ArnParts = {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** All that follows the account. */
  readonly name: string;
};

/** Takes a written ARN apart; redacted and cut parts stay as written. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export const arnParts = (written: string | null): ArnParts | null => {
  if (written?.startsWith('arn:') !== true) return null;
  const [, partition = '', service = '', region = '', account = '', ...name] = written.split(':');
  return { partition, service, region, account, name: name.join(':') };
};
