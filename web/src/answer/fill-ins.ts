/** A name that a form waits for, and the command that prints it; null where none is known. */
export type FillIn = { readonly name: string; readonly finder: string | null };

/**
 * The names that a form leaves out and says so in its first lines. Those in the policy itself are not among them: another document is
 * another fix, with a proof of its own.
 */
export const fillInsOf = (form: string, document: string): readonly FillIn[] =>
  namesIn(form)
    .filter((name) => !document.includes(`{${name}}`))
    .map((name) => ({ name, finder: new RegExp(`^# \\{${name}\\}: (.+)$`, 'm').exec(form)?.[1] ?? null }));

/** A form with the names that were given in their places; what it says of them goes with them. */
export const fillIn = (form: string, given: Readonly<Record<string, string>>): string => {
  const names = Object.keys(given).filter((name) => isName(given[name] ?? ''));
  const filled = names.reduce(
    (text, name) =>
      text.replace(new RegExp(`^# \\{${name}\\}: .+\n`, 'm'), '').replaceAll(`{${name}}`, given[name] ?? ''),
    withoutNames(form, names),
  );
  return filled;
};

/** The names that a document itself waits for: JSON has no comment to say so in. */
export const blanksIn = (json: string): readonly string[] => [
  ...new Set([...json.matchAll(/(?<![$\w])\{([A-Z]\w*)\}/g)].map(([, name]) => name ?? '')),
];

/** A text with its blanks named in a first line, as the forms of a fix have it: nothing takes it for one that is ready. */
export const withBlanksNamed = (text: string, language = 'json'): string => {
  const mark = marks[language];
  const blanks = mark === undefined || isUnfinished(text) ? [] : blanksIn(text);
  return blanks.length === 0
    ? text
    : `${mark} not ready: put your own for ${blanks.map((name) => `{${name}}`).join(', ')} first\n${text}`;
};

/** What a note begins with; JSON has none, and is refused with one. */
const marks: Readonly<Record<string, string>> = { json: '//', sh: '#', hcl: '#', yaml: '#' };

/** Whether a form says of itself that a name in it is missing. */
export const isUnfinished = (form: string): boolean => /^(?:#|\/\/) not ready: /m.test(form);

/** What stands in a shell's word, in HCL and in YAML as it is. */
export const isName = (text: string): boolean => /^[\w+=,.@:/-]{1,512}$/.test(text);

/** `PolicyName` as people say it. */
export const sayFillIn = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();

const heading = /^# not ready: put your own for (.+) first$/m;

const namesIn = (form: string): readonly string[] =>
  (heading.exec(form)?.[1] ?? '').split(', ').flatMap((each) => /^\{(\w+)\}$/.exec(each)?.[1] ?? []);

const withoutNames = (form: string, names: readonly string[]): string => {
  const left = namesIn(form).filter((name) => !names.includes(name));
  return left.length === 0
    ? form.replace(/^# not ready: .+\n/m, '')
    : form.replace(heading, `# not ready: put your own for ${left.map((name) => `{${name}}`).join(', ')} first`);
};
