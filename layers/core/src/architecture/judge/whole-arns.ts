import type { ReadDocument } from '../../template/index.ts';

/** An unknown that is an ARN of its own, or begins one, in a form that is equal only to itself. */
export const wholeArn = (text: string): string => (/^\uE000[^?]/.test(text) ? `arn:aws:unknown:::${text}` : text);

/** The same in each resource of a document. */
export const withWholeArns = (document: ReadDocument['document']): ReadDocument['document'] => ({
  ...document,
  Statement: document.Statement.map((value) => {
    const { Resource: given } = value as { readonly Resource?: unknown };
    if (typeof given === 'string') return { ...(value as object), Resource: wholeArn(given) };
    if (!Array.isArray(given)) return value;
    return { ...(value as object), Resource: given.map((each) => (typeof each === 'string' ? wholeArn(each) : each)) };
  }),
});
