const live = [
  'compare-engines',
  'confirm-cause',
  'confirm-fix',
  'decode-in-text',
  'gather-live-evidence',
  'hide-policies',
];

/** What is read once the first line stands: the change that helps, and the words for it. */
export const behindFirstLine: readonly string[] = ['repair/repair.ts', 'explain/explain.ts', 'explain/briefly.ts'];

/** Folders and files of core that the answer to a pasted error reads when it needs them: what is in a template, what the account says, the rarer changes. */
export const lateOfAnswer: readonly string[] = [
  ...['edit', 'model', 'policies', 'text/parse-template.ts'].map((path) => `template/${path}`),
  ...['read-template', 'open-template', 'bind-names'].map((name) => `intake/template/${name}.ts`),
  ...['intake/yaml', 'intake/account'],
  ...[...live, 'withhold-fix', 'read-permission', 'may-ask-about'].map((name) => `conversation/live/${name}.ts`),
  ...behindFirstLine,
  ...['repair/template', 'repair/code/cdk-construct.ts', 'repair/document/except-from-deny.ts'],
  ...['sam', 'terraform', 'hcl'].map((name) => `repair/forms/${name}.ts`),
  ...['apply-exceptions', 'place-boundary', 'place-resource'].map((name) => `repair/apply/${name}.ts`),
];

/** Folders of core that one subcommand or one tool of an agent reads and the others do not: a talk, the handbook, a scan. */
export const lateOfCommand: readonly string[] = [
  ...['asked', 'change', 'compose', 'documents', 'hypothesis', 'points', 'reading', 'steps', 'told', 'wish'].map(
    (folder) => `conversation/${folder}`,
  ),
  'explain/handbook',
  'architecture',
];
