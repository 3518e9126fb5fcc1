import { roleOfSession } from '../../arn/index.ts';
/**
 * A caller as the session tag `caller`, by which the trust of a reader role says whom it lets in: a session as its role;
 * null: nobody verified it, or AWS takes no such tag.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html
 */
export const callerTag = (caller: string): string | null => {
  const name = roleOfSession(caller) ?? caller;
  return /^arn:[\p{L}\p{N}_.:/=+@-]{1,252}$/u.test(name) ? name : null;
};
