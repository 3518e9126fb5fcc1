import { readFileSync } from 'node:fs';
import { type Account, readAccountDetails } from '@whydenied/core';

/** The account that a file describes, in the format of `aws iam get-account-authorization-details`; throws one clear sentence. */
export const readAccountFile = (path: string): Account => {
  const read = readAccountDetails(parse(path, textOf(path)));
  if (read.kind === 'account') return read.account;
  throw new Error(`the account file \`${path}\` could not be read: ${read.because}`);
};

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Error(`the account file \`${path}\` cannot be opened: check the path in ACCOUNT_FILE`, { cause });
  }
};

const parse = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(
      `the account file \`${path}\` is not JSON: write it with \`aws iam get-account-authorization-details > FILE\``,
      { cause },
    );
  }
};
