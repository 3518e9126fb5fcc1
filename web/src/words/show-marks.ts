// Marks that turn or hide what stands beside them: a name must look like what it is.
const marks = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Text with its invisible and direction-turning marks made visible, as `⟨U+202E⟩`. */
export const showMarks = (text: string): string =>
  text.replace(marks, (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
