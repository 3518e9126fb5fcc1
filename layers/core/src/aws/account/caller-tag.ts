/**
 * A caller as the session tag `caller`, by which the trust of a reader role says whom it lets in: a session as its role;
 * null: nobody verified it, or AWS takes no such tag.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html
 */
export const callerTag = (caller: string): string | null => {
  const session = /^arn:([a-z-]+):sts::(\d{12}):assumed-role\/([^/]+)\/[^/]+$/.exec(caller);
  const name = session === null ? caller : `arn:${session[1]}:iam::${session[2]}:role/${session[3]}`;
  return /^arn:[\p{L}\p{N}_.:/=+@-]{1,252}$/u.test(name) ? name : null;
};
