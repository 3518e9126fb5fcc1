/** The roles of principals whose ARN has lost its beginning: "…assumed-role/app/x is not authorized", "...ed-role/app/x", "... app-role is not authorized". A whole ARN names its role by itself, and a plain word is no name: "Hmm... user is not authorized". */
export const cutRolesIn = (text: string): readonly { readonly name: string; readonly at: number }[] =>
  [
    ...text.matchAll(/(?:(?<![\w-])assumed|(?<=[.…] ?)[asum]{0,5}e?d?)-role\/(?<name>[\w+=,.@-]{2,64})\//g),
    ...text.matchAll(
      /(?:\.{3}|…) ?(?:role\/)?(?![\w-]*(?:role|user)\/)(?<name>(?![A-Za-z][a-z]* )[\w+=@-][\w+=,.@-]{1,63})(?:\/[^\s/]{0,64})? is not authorized to perform:/g,
    ),
  ].flatMap(({ groups, index }) => {
    const before = /[\w:-]*$/.exec(text.slice(Math.max(0, index - longestBefore), index))?.[0] ?? '';
    return before.startsWith('arn:') ? [] : [{ name: groups?.['name'] ?? '', at: index }];
  });

const longestBefore = 60;
