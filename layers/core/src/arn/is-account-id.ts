/** Twelve digits: https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html */
export const isAccountId = (text: string): boolean => /^\d{12}$/.test(text);
