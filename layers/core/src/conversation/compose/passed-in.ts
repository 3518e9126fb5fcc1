/** The role that a wish hands to a service, by its name or the beginning of it; null: it names none. */
export const passedIn = (text: string): string | null =>
  [passedBehind, passedBefore]
    .map((pattern) => pattern.exec(text)?.groups?.['name'])
    .find((name) => name !== undefined) ?? null;

const roleWord = '\\b(?:roles?|rollen?|r[oô]les?|rol(?:es)?|ruol[oi]|papel|papéis|fun[cç](?:ão|ões))|ロール|角色';
const roleName = '["\'`]?(?<name>(?=[\\w+=.@/-]*[-_\\d*])[A-Za-z][\\w+=.@/-]*(?:\\w|[-_/]?\\*))';

const passedBehind = new RegExp(
  `(?:\\bpass(?:es|ing|er|ar|are)?\\b|\\bhand(?:s|ing)? over\\b|\\bpasar\\b|[uü]bergeb\\w*|weitergeb\\w*|渡|传递)[^.;\\n]{0,40}?(?:${roleWord})\\s+(?:(?:named|called|namens|nomm[eé]s?|llamados?|chamad[oa]s?|chiamat[oi]|like|whose names? (?:starts?|begins?) with)\\s+)?${roleName}`,
  'i',
);
// German and Japanese say the verb at the end.
const passedBefore = new RegExp(
  `(?:${roleWord})\\s*${roleName}[^.;\\n]{0,40}?(?:[uü]bergeb\\w*|weitergeb\\w*|weiterreich\\w*|渡|传递)`,
  'i',
);
