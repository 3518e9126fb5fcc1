import type { ScanFile, ScanInput } from '../scan-input.ts';
import { pathBeside } from './path-beside.ts';

/** What `samconfig.toml` gives the parameters where it deploys this template, of each environment in it. https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html */
export const samConfig = ({ templatePath = '', files = [] }: ScanInput): ReadonlyMap<string, readonly string[]> => {
  const given = new Map<string, Set<string>>();
  for (const file of files) {
    if (!/(^|\/)samconfig\.toml$/.test(file.path)) continue;
    for (const { template, overrides } of environmentsIn(file.text)) {
      if (!isOf(templatePath, file, template)) continue;
      for (const [name, value] of overrides) given.set(name, (given.get(name) ?? new Set()).add(value));
    }
  }
  return new Map([...given].map(([name, values]) => [name, [...values]]));
};

const isOf = (templatePath: string, { path }: ScanFile, template: string | null): boolean => {
  if (template !== null) return pathBeside(path, template) === templatePath;
  return ['template.yaml', 'template.yml', 'template.json'].some((name) => pathBeside(path, name) === templatePath);
};

type Environment = { readonly template: string | null; readonly overrides: readonly (readonly [string, string])[] };

/** Tables are named `[environment.command.parameters]`; what holds for all commands holds for `deploy`. */
const environmentsIn = (text: string): readonly Environment[] => {
  const found = new Map<string, { template: string | null; overrides: (readonly [string, string])[] }>();
  for (const table of text.split(/^(?=\s*\[[\w.-]+\]\s*$)/m)) {
    const [, name, command] = /^\s*\[([\w-]+)\.(\w+)\.parameters\]/.exec(table) ?? [];
    if (name === undefined || (command !== 'deploy' && command !== 'global')) continue;
    const environment = found.get(name) ?? { template: null, overrides: [] };
    found.set(name, environment);
    environment.template = /^\s*template(?:_file)?\s*=\s*["']([^"'\n]+)["']/m.exec(table)?.[1] ?? environment.template;
    environment.overrides.push(...overridesIn(table));
  }
  return [...found.values()];
};

/** One text, or a list of texts: `"A=1 B=\"two words\""`, `["A=1", "B=two words"]`. */
const overridesIn = (table: string): readonly (readonly [string, string])[] => {
  const [, list, quoted, literal] =
    /^\s*parameter_overrides\s*=\s*(?:\[([^\]]*)\]|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)')/m.exec(table) ?? [];
  if (list !== undefined)
    return [...list.matchAll(/"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'/g)].flatMap(([, one, other]) =>
      pairIn(one === undefined ? (other ?? '') : plain(one)),
    );
  const all = quoted === undefined ? (literal ?? '') : plain(quoted);
  return [...all.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].flatMap(([each]) => pairIn(each));
};

const plain = (quoted: string): string => quoted.replaceAll(/\\(.)/g, '$1');

const pairIn = (text: string): readonly (readonly [string, string])[] => {
  const [, long, value] = /^ParameterKey=([^,]+),ParameterValue=(.*)$/s.exec(text) ?? [];
  const [, name = long, short = value] = /^(\w+)=(.*)$/s.exec(long === undefined ? text : '') ?? [];
  return name === undefined || short === undefined ? [] : [[name, short.replace(/^(["'])(.*)\1$/s, '$2')]];
};
