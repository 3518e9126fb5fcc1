/** Whether the words before a pasted document say that it is a role's: `the execution role has:`, `実行ロールのポリシー:`; a document that just stands there is nobody's. */
export const isSaidOfRole = (before: string): boolean =>
  ofRole.test(before.slice(before.lastIndexOf('}') + 1).slice(-near));

const near = 90;

// No ARN of a role and no name with `role` in it, which say of whom AWS's sentence is, not whose the document is.
const ofRole =
  /(?<![\p{L}\p{N}/_:-])(?:roles?|(?:\p{L}+-?)?rolle|r[ôo]les?|rol(?:e|es|ü|ün|ünün|ünde|i|ą|a|y)?|ruolo|papel|função|роль|роли)(?![\p{L}\p{N}/_-])|ロール|角色|역할/iu;
