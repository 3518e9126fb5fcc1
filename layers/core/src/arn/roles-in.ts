/** The ARNs of roles in a text, as often as they stand there; the end of a sentence is no part of a name. */
export const rolesIn = (text: string): readonly string[] =>
  (text.match(/arn:[a-z-]{3,12}:iam::\d{12}:role\/[\w+=,.@/-]{1,200}/g) ?? []).map((arn) => arn.replace(/[.,]+$/, ''));
