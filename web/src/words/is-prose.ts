// What programs print: several lines, ARNs, JSON, an action or a path.
const printed = /\n|arn:aws|[{}[\]]|\b[a-z][a-z0-9-]*:[A-Z]\w+|Exception\b/;

/** Whether a text is somebody's own sentence, to be set as one, and not what a program printed. */
export const isProse = (text: string): boolean => !printed.test(text);
