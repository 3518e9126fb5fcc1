const heads = ['AWSTemplateFormatVersion', 'Resources', 'Transform', 'Globals', 'Parameters', 'Description'];

export type FoundTemplate = { readonly text: string; readonly start: number; readonly end: number };

/** The SAM or CloudFormation template in YAML inside a paste; null when there is none. A fence or a line that is no YAML ends it. */
export const findTemplate = (text: string): FoundTemplate | null => {
  if (!/Type["']?: ?["']?AWS::/.test(text)) return null;
  const lines = text.split('\n');
  if (!text.includes('Resources:')) return findFragment(lines);
  const first = lines.findIndex((line) => heads.some((head) => line.trimStart().startsWith(`${head}:`)));
  if (first === -1) return null;
  const { dedented, ...found } = blockFrom(lines, first);
  return dedented.some((line) => line.startsWith('Resources:')) ? { text: dedented.join('\n'), ...found } : null;
};

/** Resources cut out of their template: a name, and `Type: AWS::…` on the line below it. */
const findFragment = (lines: readonly string[]): FoundTemplate | null => {
  const first = lines.findIndex(
    (line, index) => /^ *[A-Za-z0-9]+: *$/.test(line) && /^ +["']?Type["']?: ?["']?AWS::/.test(lines[index + 1] ?? ''),
  );
  if (first === -1) return null;
  const { dedented, ...found } = blockFrom(lines, first);
  return { text: ['Resources:', ...dedented.map((line) => `  ${line}`)].join('\n'), ...found };
};

const blockFrom = (lines: readonly string[], first: number) => {
  const margin = marginOf(lines[first]);
  const rest = lines.slice(first);
  const length = rest.findIndex((line, index) => index > 0 && endsTemplate(line, margin));
  const block = length === -1 ? rest : rest.slice(0, length);
  const start = lines.slice(0, first).join('\n').length;
  return {
    dedented: block.map((line) => line.slice(Math.min(margin, marginOf(line)))),
    start,
    end: start + block.join('\n').length + 1,
  };
};

const marginOf = (line: string | undefined): number => (line ?? '').length - (line ?? '').trimStart().length;

const endsTemplate = (line: string, margin: number): boolean => {
  const content = line.trim();
  if (content === '' || content.startsWith('#') || content === '---') return false;
  if (content.startsWith('```')) return true;
  return marginOf(line) <= margin && !/^[A-Za-z]+:/.test(content) && !content.startsWith('- ');
};
