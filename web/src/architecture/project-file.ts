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

/** Whether a text is a SAM or CloudFormation template, or a Terraform plan as JSON. */
export const isTemplate = (text: string): boolean =>
  /^["']?Resources["']?\s*:/m.test(text) ||
  /^\s*["']Resources["']\s*:/m.test(text) ||
  (text.includes('"planned_values"') && text.includes('"format_version"'));
