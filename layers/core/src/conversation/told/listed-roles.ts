/** Roles in a row behind their word, said once: "roles intern-a, intern-b and ops-1", "ロール a-x と b-x"; empty where there are not two. */
export const listedRoles = (text: string): readonly string[] => {
  const lists = [...text.slice(0, longest).matchAll(list)].map(({ groups }) =>
    (groups?.['names']?.match(name) ?? []).filter((each) => looksLikeName.test(each)),
  );
  const found = [...new Set(lists.flat())];
  return found.length < 2 ? [] : found;
};

const longest = 2_000;
const one = '["\'`“«「]?[A-Za-z][\\w+=@-]{1,63}["\'`”»」]?';
const and =
  '(?:\\s*[,、，]\\s*(?:(?:and|und|et|y|e)\\s+)?|\\s+(?:and|und|et|y|e|or|oder|ou|o|as well as|sowie)\\s+|\\s*[と和及]\\s*)';
const list = new RegExp(
  `(?<![\\w-])(?:roles|rollen|r[oô]les|pap[eé]is|ruoli|ロール|角色)\\s*[:：]?\\s*(?<names>${one}(?:${and}${one}){1,9})`,
  'giu',
);
const name = /[A-Za-z][\w+=@-]{1,63}/g;
const looksLikeName = /[-_\d]|[a-z][A-Z]/;
