/** The roles of sessions whose ARN has lost its beginning: "…assumed-role/app/x is not authorized", "...ed-role/app/x". A whole ARN names its role by itself. */
export const cutSessionsIn = (text: string): readonly { readonly name: string; readonly at: number }[] =>
  [...text.matchAll(/(?:(?<![\w-])assumed|(?<=[.…] ?)[asum]{0,5}e?d?)-role\/(?<name>[\w+=,.@-]{2,64})\//g)].flatMap(
    ({ groups, index }) => {
      const before = /[\w:-]*$/.exec(text.slice(Math.max(0, index - longestBefore), index))?.[0] ?? '';
      return before.startsWith('arn:') ? [] : [{ name: groups?.['name'] ?? '', at: index }];
    },
  );

const longestBefore = 60;
