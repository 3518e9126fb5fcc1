const heads = ['AWSTemplateFormatVersion', 'Resources', 'Transform', 'Globals', 'Parameters', 'Description'];

export type FoundTemplate = { readonly text: string; readonly start: number; readonly end: number };

/** The SAM or CloudFormation template in YAML inside a paste; null when there is none. A fence or a line that is no YAML ends it. */
export const findTemplate = (text: string): FoundTemplate | null => {
  if (!text.includes('Resources:') || !/Type["']?: ?["']?AWS::/.test(text)) return null;
  const lines = text.split('\n');
  const first = lines.findIndex((line) => heads.some((head) => line.trimStart().startsWith(`${head}:`)));
  if (first === -1) return null;
  const margin = marginOf(lines[first]);
  const rest = lines.slice(first);
  const length = rest.findIndex((line, index) => index > 0 && endsTemplate(line, margin));
  const block = length === -1 ? rest : rest.slice(0, length);
  const start = lines.slice(0, first).join('\n').length;
  const dedented = block.map((line) => line.slice(Math.min(margin, marginOf(line))));
  if (!dedented.some((line) => line.startsWith('Resources:'))) return null;
  return { text: dedented.join('\n'), start, end: start + block.join('\n').length + 1 };
};

const marginOf = (line: string | undefined): number => (line ?? '').length - (line ?? '').trimStart().length;

const endsTemplate = (line: string, margin: number): boolean => {
  const content = line.trim();
  if (content === '' || content.startsWith('#') || content === '---') return false;
  if (content.startsWith('```')) return true;
  return marginOf(line) <= margin && !/^[A-Za-z]+:/.test(content) && !content.startsWith('- ');
};
