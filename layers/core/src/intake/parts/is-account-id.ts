export const isAccountId = (text: string): boolean => /^\d{12}$/.test(text);
