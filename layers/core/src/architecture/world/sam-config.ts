import type { ScanFile, ScanInput } from '../scan-input.ts';
import { pathBeside } from './path-beside.ts';

/**
 * What `samconfig.toml` gives the parameters where it deploys this template: each value that an environment in it gives, and undefined where
 * one gives none. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html
 */
export const samConfig = ({
  templatePath = '',
  files = [],
}: ScanInput): ReadonlyMap<string, readonly (string | undefined)[]> => {
  const environments = files
    .filter(({ path }) => /(^|\/)samconfig\.toml$/.test(path))
    .flatMap((file) => environmentsIn(file.text.slice(0, mostRead)).filter((own) => isOf(templatePath, file, own)));
  const given = Map.groupBy(
    environments.flatMap(({ overrides }) => [...(overrides ?? [])]),
    ([name]) => name,
  );
  return new Map(
    [...given].map(([name, pairs]) => [
      name,
      [...new Set([...pairs.map(([, value]) => value), ...(pairs.length < environments.length ? [undefined] : [])])],
    ]),
  );
};

const mostRead = 64_000;

const isOf = (templatePath: string, { path }: ScanFile, { template }: Environment): boolean => {
  if (template !== null) return pathBeside(path, template) === templatePath;
  return ['template.yaml', 'template.yml', 'template.json'].some((name) => pathBeside(path, name) === templatePath);
};

/** Null: nothing is said of it. */
type Environment = { readonly template: string | null; readonly overrides: ReadonlyMap<string, string> | null };

/** Tables are named `[environment.command.parameters]`; what holds for all commands holds for `deploy`, which may say it otherwise. */
const environmentsIn = (text: string): readonly Environment[] => {
  const found = new Map<string, { deploy?: Environment; global?: Environment }>();
  for (const table of text.split(/^(?=[ \t]*\[[\w.-]+\][ \t]*(?:#.*)?$)/m)) {
    const [, name, command] = /^[ \t]*\[([\w-]+)\.(\w+)\.parameters\]/.exec(table) ?? [];
    if (name === undefined || (command !== 'deploy' && command !== 'global')) continue;
    found.set(name, { ...found.get(name), [command]: parametersIn(table) });
  }
  return [...found.values()].map(({ deploy, global }) => ({
    template: deploy?.template ?? global?.template ?? null,
    overrides: deploy?.overrides ?? global?.overrides ?? null,
  }));
};

const parametersIn = (table: string): Environment => ({
  template: /^[ \t]*template(?:_file)?[ \t]*=[ \t]*["']([^"'\n]+)["']/m.exec(table)?.[1] ?? null,
  overrides: overridesIn(table),
});

/** One text, or a list of texts: `"A=1 B=\"two words\""`, `["A=1", "B=two words"]`. */
const overridesIn = (table: string): ReadonlyMap<string, string> | null => {
  const key = /^[ \t]*parameter_overrides[ \t]*=[ \t]*/m.exec(table);
  if (key === null) return null;
  const text = table.slice(key.index + key[0].length);
  const [, list] = /^\[([^\]]{0,20000})\]/.exec(text) ?? [];
  if (list !== undefined) return new Map(textsIn(list).flatMap(pairIn));
  const [line = ''] = text.split('\n', 1);
  const [all = ''] = /^["']/.test(line) ? textsIn(line) : [];
  return new Map([...all.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].flatMap(([each]) => pairIn(each)));
};

/** Texts in quotes; one without an end is none, and is read to the end of its line, once. */
const textsIn = (text: string): readonly string[] =>
  [...text.matchAll(/"((?:[^"\\\n]|\\.)*)("|\\?$)|'([^'\n]*)('|$)/gm)].flatMap(([, quoted, end, literal, close]) => {
    if (quoted !== undefined) return end === '"' ? [quoted.replaceAll(/\\(.)/g, '$1')] : [];
    return literal !== undefined && close === "'" ? [literal] : [];
  });

const pairIn = (text: string): readonly (readonly [string, string])[] => {
  const [, long, value] = /^ParameterKey=([^,]+),ParameterValue=(.*)$/s.exec(text) ?? [];
  const [, name = long, short = value] = /^(\w+)=(.*)$/s.exec(long === undefined ? text : '') ?? [];
  return name === undefined || short === undefined ? [] : [[name, short.replace(/^(["'])(.*)\1$/s, '$2')]];
};
