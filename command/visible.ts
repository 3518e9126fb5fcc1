/** A line whose signs steer no terminal: a name of a file or an option is somebody's text. Of this room, so that an error loads nothing else. */
export const visible = (line: string): string =>
  line.replace(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
