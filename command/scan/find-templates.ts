import type { Folder } from './read-folder.ts';

/** The templates and plans of a folder: what has resources of AWS, or is the JSON of a Terraform plan. */
export const findTemplates = ({ files }: Folder): readonly string[] => {
  const found = files
    .filter(({ path, text }) => /\.(ya?ml|json|template)$/.test(path) && isTemplate(text))
    .map(({ path }) => path);
  // What a build made of a template beside it is no second one
  return found.filter((path) => !/(^|\/)(packaged?|\.aws-sam)[^/]*\.ya?ml$/.test(path) || found.length === 1);
};

const isTemplate = (text: string): boolean => {
  const head = text.slice(0, 400_000);
  if (/^\s*\{/.test(head)) {
    if (/"planned_values"\s*:/.test(head) && /"format_version"\s*:/.test(head)) return true;
    return /"Resources"\s*:\s*\{/.test(head) && /"Type"\s*:\s*"(AWS|Custom)::/.test(head);
  }
  return /^Resources\s*:/m.test(head) && /(^[ \t]+|[{,][ \t]*)["']?Type["']?\s*:\s*['"]?(AWS|Custom)::/m.test(head);
};
