/** The permission set of Identity Center that a text names; null: it names none. */
export const permissionSetIn = (text: string): string | null => {
  const reserved = /AWSReservedSSO_([A-Za-z0-9+=,.@-]{1,32}?)(?:_|\b)/.exec(text)?.[1];
  if (reserved !== undefined) return reserved;
  const behind = new RegExp(
    `(?:${words})s?\\s*(?:called|named|namens|nomm[ée]|llamado|chamado|chiamato|という|名为|:)?\\s*["'\`“«「]?([A-Za-z][\\w+=,.@-]{1,31})`,
    'iu',
  ).exec(text)?.[1];
  if (behind !== undefined && !plain.test(behind)) return behind;
  const before = new RegExp(`["'\`“«「]?([A-Z][\\w+=,.@-]{1,31})["'\`”»」]?[ -](?:の)?(?:${words})`, 'u').exec(
    text,
  )?.[1];
  return before === undefined || plain.test(before) ? null : before;
};

const words =
  "[Pp]ermission[ -]?[Ss]et|[Bb]erechtigungss[aä]tz|[Jj]eu d['’]autorisations|[Cc]onjunto de permis(?:os|s[õo]es)|[Ss]et di autorizzazioni|アクセス許可セット|権限セット|许可集|权限集";
const plain =
  /^(?:the|a|an|my|our|this|that|in|for|of|and|is|can|may|should|with|inline|der|die|das|den|für|in|darf|le|la|les|pour|du|de|el|los|en|para|o|os|no|na|il|per|nel|can|write|give|policy)$/i;
