import { companions } from './companions.data.ts';

/** Why the next call of a work is asked for once the first is let through, by what AWS's pages say of the two; null: nothing is known of them. */
export const nextBecause = (before: string | null, now: string | null): string | null => {
  if (before === null || now === null) return null;
  const row = companions.find(({ of, also }) => of.test(before.toLowerCase()) && also.test(now.toLowerCase()));
  // What stands behind is for who asks whether it is so.
  const because = row?.because.split(/[:;] /)[0];
  if (because === undefined) return null;
  if (row?.comesFirst === true) return null;
  const why = row?.verdict === 'if' ? `It is asked for where ${because}` : `It comes now because ${because}`;
  return `${why}.${now.toLowerCase().startsWith('kms:') ? keyPolicy : ''}`;
};

// https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies.html
const keyPolicy =
  ' A key is decided by its own policy: that one has to let the account’s IAM policies count, or name the role itself.';
