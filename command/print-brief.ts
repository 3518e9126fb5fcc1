import { type Brief, escapeMarks } from '@whydenied/core';

/** The answer for a terminal: cause, what to do, what to run, the proof, what was not seen. */
export const printBrief = (brief: Brief, { colours }: { readonly colours: boolean }): string => {
  const label = (text: string): string => (colours ? `\u001b[1m${text.padEnd(9)}\u001b[0m` : text.padEnd(9));
  const line = (name: string, text: string): string => `${label(name)}${escapeMarks(text)}\n`;
  const sure = { certain: '', likely: ' (likely)', possible: ' (a guess)' }[brief.confidence];
  return [
    line('why', `${brief.why}${sure}`),
    line('do', brief.act),
    ...brief.commands.map((command) => line('run', command)),
    ...(brief.ownerText === null ? [] : [`${label('send')}\n${indent(brief.ownerText)}\n`]),
    ...optional('proof', brief.proof, line),
    ...optional('not seen', brief.notSeen, line),
    ...optional('question', brief.question, line),
    ...optional('  answer', brief.questionCommand, line),
    ...optional('secret', brief.secret, line),
  ].join('');
};

const optional = (
  name: string,
  text: string | null,
  line: (name: string, text: string) => string,
): readonly string[] => (text === null ? [] : [line(name, text)]);

const indent = (text: string): string =>
  text
    .split('\n')
    .map((each) => `  ${escapeMarks(each)}`)
    .join('\n');
