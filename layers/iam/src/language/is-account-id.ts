const ZERO = 48;
const NINE = 57;

/** Whether the text is an AWS account id: twelve digits. */
export const isAccountId = (text: string): boolean => {
  if (text.length !== 12) return false;
  for (let at = 0; at < 12; at++) {
    const code = text.charCodeAt(at);
    if (code < ZERO || code > NINE) return false;
  }
  return true;
};
