import { readYaml } from '../yaml/read-yaml.ts';

/** A text with each statement or policy that is pasted as YAML written as JSON in its place, as the readers of documents know it; the words around stay. */
export const yamlAsJson = (text: string): string => {
  if (!/^[ \t]*(?:- +)?Effect:[ \t]*["']?(?:Allow|Deny)["']?[ \t]*(?:#.*)?$/m.test(text)) return text;
  const lines = text.split('\n');
  const out: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfRun(lines, at);
    const run = lines.slice(at, end);
    out.push(...(end > at ? asJson(run) : [lines[at] ?? '']));
    at = Math.max(end, at + 1);
  }
  return out.join('\n');
};

/** The end of the lines from here on that are YAML of a document: keys without spaces, items of a list. */
const endOfRun = (lines: readonly string[], from: number): number => {
  let end = from;
  while (end < lines.length && isYamlLine(lines[end] ?? '')) end += 1;
  return end;
};

const isYamlLine = (line: string): boolean => line.length <= longest && (isKey.test(line) || isItem.test(line));

const longest = 1000;
// JSON's keys stand in quotes, and its lines end with a comma or a bracket.
const isKey = /^[ \t]*(?:- +)?(?:"[^"]{1,120}"|'[^']{1,120}'|[A-Za-z][\w:./-]{0,120}):(?:[ \t].*[^,{[ \t])?$/;
const isItem = /^[ \t]*- +(?:!\w+ )?["']?[\w*$<{][^\s"']{0,900}["']?[ \t]*(?:#.*)?$/;

const asJson = (run: readonly string[]): readonly string[] => {
  // What stands before the first statement may be a log line that looks like a key.
  const first = run.findIndex((line) => isStart.test(line));
  if (first === -1 || !run.some((line) => /(?:^|[\s-])(?:Not)?Action:/.test(line))) return run;
  const value = readYaml(run.slice(first).join('\n'));
  return holdsStatement(value, 0) ? [...run.slice(0, first), JSON.stringify(value)] : run;
};

const isStart = /^[ \t]*(?:- +)?(?:Version|Statement|PolicyDocument|Sid|Effect|Action|NotAction|Resource|Principal):/;

const holdsStatement = (value: unknown, depth: number): boolean => {
  if (depth > 4 || typeof value !== 'object' || value === null) return false;
  if (!Array.isArray(value) && 'Effect' in value && ('Action' in value || 'NotAction' in value)) return true;
  return Object.values(value).some((one) => holdsStatement(one, depth + 1));
};
