import type { Form } from './form.ts';

const names = String.raw`(filter|return[-_]?metadata|return[-_]?data|tagging|version[-_]?id|object[-_]?lock[-_]?(?:mode|retain[-_]?until[-_]?date|legal[-_]?hold(?:[-_]?status)?)|condition[-_]?check)`;
const isGiven = String.raw`(?!\s{0,4}["']?(?:false|none|null|undefined)\b)`;

/**
 * A parameter that the call was given, as code, a request or a command writes it; a word of a sentence, `filter the documents`, is none.
 * https://docs.aws.amazon.com/boto3/latest/reference/services/index.html
 */
export const parameterForms: readonly Form[] = [
  // `--return-metadata`
  { sign: 'parameterGiven', marks: ['--'], isInSentences: true, form: () => new RegExp(String.raw`(?<![\w.-])--${names}(?![\w-])(?=[ =]?${isGiven})`, 'gi') },
  // `Tagging='a=b'`, `"filter": {`
  { sign: 'parameterGiven', isInSentences: true, form: () => new RegExp(String.raw`(?<![\w.-])${names}(?: ?=(?!=)|["'] ?:)${isGiven}`, 'gi') },
  // `{ filter: { … } }`, `returnMetadata: true`, `(versionId: id, …`
  { sign: 'parameterGiven', isInSentences: true, form: () => new RegExp(String.raw`(?<![\w.-])${names}:(?=\s{0,4}(?:["'\x60{[]|true\b))`, 'gi') },
  { sign: 'parameterGiven', isInSentences: true, form: () => new RegExp(String.raw`(?<=[{(,]\s{0,12})${names}:(?=\s{0,4}[\w.]{1,60}\s{0,4}[,)}])${isGiven}`, 'gi') },
];
