import { type Brief, type BriefCause, escapeMarks } from '@whydenied/core';

type Look = { readonly colours: boolean };

/** The first line for a terminal: the cause. */
export const printWhy = ({ why, confidence }: BriefCause, look: Look): string => {
  const sure = { certain: '', likely: ' (likely)', possible: ' (a guess)' }[confidence];
  return line(look, 'why', `${why}${sure}`);
};

/** The lines below it: what to do, what to run, the proof, what was not seen. */
export const printRest = (brief: Brief, look: Look): string =>
  [
    line(look, 'do', brief.act),
    ...brief.commands.map((command) => line(look, 'run', command)),
    ...(brief.ownerText === null ? [] : [`${label(look, 'send')}\n${indent(brief.ownerText)}\n`]),
    ...optional(look, 'proof', brief.proof),
    ...optional(look, 'not seen', brief.notSeen),
    ...optional(look, 'question', brief.question),
    ...optional(look, '  answer', brief.questionCommand),
    ...optional(look, 'secret', brief.secret),
  ].join('');

const line = (look: Look, name: string, text: string): string => `${label(look, name)}${escapeMarks(text)}\n`;

const label = ({ colours }: Look, text: string): string =>
  colours ? `\u001b[1m${text.padEnd(9)}\u001b[0m` : text.padEnd(9);

const optional = (look: Look, name: string, text: string | null): readonly string[] =>
  text === null ? [] : [line(look, name, text)];

const indent = (text: string): string =>
  text
    .split('\n')
    .map((each) => `  ${escapeMarks(each)}`)
    .join('\n');
