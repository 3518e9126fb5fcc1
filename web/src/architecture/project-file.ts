/** A file of somebody's project: its path below the template's folder, and its text. */
export type ProjectFile = { readonly path: string; readonly text: string };

/** What is scanned: the template, and the code beside it. */
export type Project = { readonly template: ProjectFile; readonly files: readonly ProjectFile[] };

const code = /\.(py|js|mjs|cjs|jsx|ts|mts|cts|tsx)$/;
// A definition of a state machine or an API beside the template is a part of it.
const beside = /\.(asl\.json|asl\.ya?ml|json|ya?ml)$/;
const aside = /(^|\/)(node_modules|\.git|\.aws-sam|\.venv|venv|__pycache__|dist|cdk\.out|tests?)\//;

/** Whether a file can tell what a project calls, by its path alone. */
export const mayBelong = (path: string): boolean => !aside.test(path) && (code.test(path) || beside.test(path));

const isCode = (path: string): boolean => code.test(path);

/** Whether files are a template together with code. */
export const isProject = async (files: readonly File[]): Promise<boolean> => {
  if (!files.some(({ name }) => isCode(name))) return false;
  const texts = await Promise.all(files.filter(({ name }) => !isCode(name)).map((file) => file.text()));
  return texts.some(isTemplate);
};

/** The template in a pasted text, from where it begins, with a name for it; null where there is none. */
export const templateIn = (text: string): { readonly name: string; readonly text: string } | null => {
  if (!isTemplate(text)) return null;
  const start = text.search(
    /^(?:\{|["']?(?:AWSTemplateFormatVersion|Transform|Description|Parameters|Globals|Resources)["']?\s*:)/m,
  );
  // What is written around it stands outside its fence.
  const [own = ''] = (start === -1 ? text : text.slice(start)).split(/^```/m);
  return { name: own.trimStart().startsWith('{') ? 'template.json' : 'template.yaml', text: own };
};

/** A pasted text as a file: the template in it, or all of it. */
export const pastedFile = (text: string): File => {
  const found = templateIn(text);
  return new File([found?.text ?? text], found?.name ?? 'template.yaml');
};

/** Whether a text is a SAM or CloudFormation template, or a Terraform plan as JSON. */
export const isTemplate = (text: string): boolean =>
  /^["']?Resources["']?\s*:/m.test(text) ||
  /^\s*["']Resources["']\s*:/m.test(text) ||
  /^\s*\{[\s\S]{0,4000}?"Resources"\s*:\s*\{/.test(text) ||
  (text.includes('"planned_values"') && text.includes('"format_version"'));

/** Whether a template has code of a function in itself. */
export const holdsCode = (template: string): boolean => /^\s*["']?(?:InlineCode|ZipFile)["']?\s*:/m.test(template);

/** What a function is told of the things that it may call, by the names of its environment. */
export const environmentIn = (template: string): readonly { readonly name: string; readonly value: string }[] =>
  [...template.matchAll(/^\s*["']?([A-Z][A-Z0-9_]{2,60})["']?\s*:\s*["']?([^"'\n{}]{1,120}?)["']?,?\s*$/gm)].flatMap(
    ([, name = '', value = '']) => (thing.test(name) ? [{ name, value }] : []),
  );

const thing = /MODEL|AGENT|KNOWLEDGE|KB_|BUCKET|TABLE|QUEUE|TOPIC|SECRET|INDEX|PROFILE|GUARDRAIL|FUNCTION|ENDPOINT/;
