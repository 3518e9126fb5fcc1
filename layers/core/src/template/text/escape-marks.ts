/**
 * A text whose characters steer neither a terminal nor a reader's eye: control characters other than a line break and a tab,
 * marks of direction, line separators and what has no width are written `\u202e`, as JSON, YAML and HCL write them between quotes.
 */
export const escapeMarks = (text: string): string => text.replace(marks, escaped);

const marks = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

const escaped = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
