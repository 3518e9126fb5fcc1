/** An ARN in parts, each as written: a symbol, `*` and `{Name}` stay what they are, and what the text does not give is the empty string. */
export type ArnParts = {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  /** Twelve digits in a whole ARN; a placeholder, a pattern or a redaction as it stands. */
  readonly account: string;
  /** All that follows the account. */
  readonly name: string;
  /** What stands before the first `/` or `:` of the name: `role`, `function`; the whole name where there is neither, as of a bucket or a queue. */
  readonly type: string;
  /** What follows the type: a role's path and name, a model's id, an object's key; empty where nothing does. */
  readonly id: string;
  /** All six parts are there, though some may be empty. */
  readonly isWhole: boolean;
};

/**
 * Takes a written ARN apart: a whole one, one cut short, or a pattern. All parts of a text that is no ARN, of `*` and of nothing are empty.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
 */
export const readArn = (written: string | null | undefined): ArnParts => {
  if (written?.startsWith('arn:') !== true) return nothing;
  const [, partition = '', service = '', region = '', account = '', ...rest] = written.split(':');
  const name = rest.join(':');
  const cut = name.search(/[/:]/);
  const [type, id] = cut === -1 ? [name, ''] : [name.slice(0, cut), name.slice(cut + 1)];
  return { partition, service, region, account, name, type, id, isWhole: rest.length > 0 };
};

const nothing: ArnParts = {
  partition: '',
  service: '',
  region: '',
  account: '',
  name: '',
  type: '',
  id: '',
  isWhole: false,
};
