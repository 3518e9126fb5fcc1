/** The five variable parts of an ARN, each as written; `resource` is all that follows the fifth colon. */
export type Arn = {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
};

/**
 * Reads an ARN: `arn:partition:service:region:account:resource`, or undefined when the text is none.
 * Region and account may be empty. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export const parseArn = (text: string): Arn | undefined => {
  if (!text.startsWith('arn:')) return undefined;
  const service = text.indexOf(':', 4);
  const region = text.indexOf(':', service + 1);
  const account = text.indexOf(':', region + 1);
  const resource = text.indexOf(':', account + 1);
  if (service <= 4 || region <= service + 1 || account <= region || resource <= account) return undefined;
  if (resource + 1 === text.length) return undefined;
  return {
    partition: text.slice(4, service),
    service: text.slice(service + 1, region),
    region: text.slice(region + 1, account),
    account: text.slice(account + 1, resource),
    resource: text.slice(resource + 1),
  };
};

/** Writes an ARN as text, the inverse of `parseArn`. */
export const printArn = (arn: Arn): string =>
  `arn:${arn.partition}:${arn.service}:${arn.region}:${arn.account}:${arn.resource}`;
