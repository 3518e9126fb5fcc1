/** A value with every part that only a deployment knows as a symbol, `‹var.bucket›`, equal to itself alone; `unresolved` says which. */
export type Patterned = { readonly value: unknown; readonly unresolved: readonly string[] };

/**
 * Terraform's and code's references become symbols: `aws_s3_bucket.docs.arn` and `${var.bucket}` are not known here.
 * Policy variables of IAM's own, `${aws:username}`, stay; Terraform writes them `&{aws:username}`.
 */
export const withPatterns = (value: unknown): Patterned => {
  const unresolved: string[] = [];
  const note = (reference: string): string => {
    unresolved.push(`holds \`${reference}\`, which only a deployment knows: it is equal to itself alone`);
    return `‹${nameOf(reference)}›`;
  };
  return { value: replace(value, note), unresolved: [...new Set(unresolved)] };
};

type Note = (reference: string) => string;

const replace = (value: unknown, note: Note): unknown => {
  if (typeof value === 'string') return replaceText(value, note);
  if (Array.isArray(value)) return value.map((item) => replace(item, note));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, replace(child, note)]));
};

const replaceText = (text: string, note: Note): string => {
  if (isReference(text)) return note(text);
  let out = '';
  let from = 0;
  for (let at = text.indexOf('${'); at !== -1; at = text.indexOf('${', from)) {
    const end = text.indexOf('}', at);
    if (end === -1) break;
    const variable = text.slice(at, end + 1);
    out += text.slice(from, at) + (isPolicyVariable(variable) ? variable : note(variable));
    from = end + 1;
  }
  return (out + text.slice(from)).replaceAll('&{', '${');
};

/** `data.aws_caller_identity.me.arn`, `var.bucket`, `bucket.bucketArn`: words with dots and no colon, slash or star. */
const isReference = (text: string): boolean =>
  /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)+$/.test(text) && !text.endsWith('.com') && !text.endsWith('.amazonaws');

/** As it stands, without what makes it an interpolation, and without a wildcard or a colon of its own: `aws_s3_bucket.docs.arn`. */
const nameOf = (reference: string): string =>
  reference.replace(/^\$\{\s*|\s*\}$/g, '').replace(/[^\w.\-[\]"'() ,/]/g, '.');

const isPolicyVariable = (variable: string): boolean =>
  /^\$\{[A-Za-z][\w.-]*:[^:}]/.test(variable) || variable === '${*}' || variable === '${?}' || variable === '${$}';
