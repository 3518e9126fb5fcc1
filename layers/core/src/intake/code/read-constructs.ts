import type { MadeConstruct } from '../facts.ts';

/** Every function and role that CDK code in a text makes, in order. */
export const readConstructs = (text: string): readonly MadeConstruct[] => {
  if (!/aws-cdk|aws_cdk|PolicyStatement|new [\w.]{1,40}\(\s{0,80}this\b/.test(text)) return [];
  return [...text.matchAll(made)].slice(0, most).map((match) => {
    const [, variable = '', kind = '', scope = '', id = ''] = match;
    const { line, file } = placeOf(text, match.index + match[0].search(/\S/));
    return {
      ...{ id, variable, line, file },
      isRole: kind.endsWith('Role'),
      language: scope === 'self' ? ('python' as const) : ('ts' as const),
    };
  });
};

const most = 20;
const farthest = 400;
const longest = 160;

// `const ask = new lambda.Function(this, 'Ask'`, `self.ask = _lambda.Function(self, "Ask"`
const made =
  /(?:^|\n)[ \t]{0,40}(?:(?:export |public |private |readonly ){0,3}(?:const|let|var) )?([\w.]{1,60})(?:: [\w.]{1,60})? = (?:new )?([\w.]{0,60}(?:Function|Role))\(\s{0,80}(this|self|stack|scope),\s{0,80}["']([\w-]{1,80})["']/g;

const fileName = /(?:^|[\s`"'(#/*])((?:[\w.-]{1,60}\/){0,8}[\w.-]{1,60}\.(?:ts|js|py))\b/;

/** The line, counted from the file's name above it: behind the fence that opens the code, or from a comment in its first line. */
const placeOf = (text: string, at: number): { readonly line: number; readonly file: string | null } => {
  const lines = text.slice(0, at).split('\n');
  for (let index = lines.length - 2; index >= Math.max(0, lines.length - farthest); index--) {
    const above = (lines[index] ?? '').slice(0, longest);
    const file = fileName.exec(above)?.[1];
    if (file === undefined || /\b(?:import|from|require)\b/.test(above)) continue;
    const isComment = /^\s{0,40}(?:\/\/|#|\/\*)/.test(above);
    const fence = lines.findIndex((one, below) => below > index && one.trimStart().startsWith('```'));
    return { line: lines.length - (isComment ? index : fence === -1 ? index + 1 : fence + 1), file };
  }
  const fence = lines.findLastIndex((one) => one.trimStart().startsWith('```'));
  return { line: lines.length - (fence + 1), file: null };
};
