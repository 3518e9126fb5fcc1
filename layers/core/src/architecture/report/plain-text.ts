/** Somebody's text must steer neither a terminal, nor a page, nor a build log: control and direction characters become spaces, lines are joined. */
export const plainText = (text: string): string =>
  text
    .replace(
      /(?:[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\uE000-\uE002\uFEFF]|\udb40[\udc00-\udfff])+/g,
      ' ',
    )
    .replaceAll('##[', '## [')
    .replace(/^\s*::/, ': :')
    .trim();
