// What programs print: several lines, ARNs, JSON, an error's name.
const printed = /\n|arn:aws|[{}[\]]|Exception\b/;
// A name of AWS's stands in what is printed and in what people ask alike.
const names = /\b[a-z][a-z0-9-]*:[A-Z]\w+/;
const asks = /\p{L}+\s\p{L}+.*[?？]\s*$/u;

/** Whether a text is somebody's own sentence, to be set as one, and not what a program printed. */
export const isProse = (text: string): boolean => !printed.test(text) && (!names.test(text) || asks.test(text));
