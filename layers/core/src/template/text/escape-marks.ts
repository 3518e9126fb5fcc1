/**
 * A text whose characters steer neither a terminal nor a reader's eye: control characters other than a line break and a tab,
 * marks of direction, line separators and what has no width are written `\u202e`, as JSON, YAML and HCL write them between quotes.
 */
export const escapeMarks = (text: string): string => text.replace(marks, escaped);

// Tags (U+E0001 to U+E007F) say a sentence to a model that no person sees.
const marks =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|\u034f|\udb40[\udc00-\udfff]/g;

const escaped = (mark: string): string =>
  Array.from({ length: mark.length }, (_, at) => `\\u${mark.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
