/** Somebody's text must steer neither a terminal, nor a page, nor a build log: control and direction characters become spaces, lines are joined. */
export const plainText = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\uE000-\uE002\uFEFF]+/g, ' ')
    .replaceAll('##[', '## [')
    .replace(/^\s*::/, ': :')
    .trim();
