import { childOf, type ModelResource, readModel, textOf } from '../template/index.ts';
import type { ScanFile, ScanInput } from './scan-input.ts';
import { pathBeside } from './world/path-beside.ts';

/** The input with code that was pasted without a name (`pasted.py`) at the path where the template looks for it: the one function that lacks its code and whose handler the text defines. */
export const placePasted = (input: ScanInput): ScanInput => {
  const files = input.files ?? [];
  const pasted = files.find(({ path }) => /^pasted\.(?:py|js|ts)$/.test(path));
  const path = pasted === undefined ? null : placeOf(pasted, input);
  return path === null ? input : { ...input, files: files.map((file) => (file === pasted ? { ...file, path } : file)) };
};

const placeOf = (pasted: ScanFile, { template, templatePath = '', files = [] }: ScanInput): string | null => {
  const reading = readModel(template);
  if (reading.kind === 'unreadable') return null;
  const ending = pasted.path.slice('pasted'.length);
  const paths = [...reading.model.resources.values()].flatMap((resource) => {
    const entry = entryOf(resource);
    if (entry === null || !runs(resource, ending) || !defines(pasted.text, entry.name)) return [];
    const path = pathBeside(templatePath, `${entry.folder}/${entry.module}${ending}`);
    return path === null || files.some((file) => file.path === path) ? [] : [path];
  });
  const [only, other] = new Set(paths);
  return other === undefined ? (only ?? null) : null;
};

type Handled = { readonly folder: string; readonly module: string; readonly name: string };

/** Where a function's handler stands; null where its code is in the template, an archive or not named. */
const entryOf = ({ properties, type }: ModelResource): Handled | null => {
  if (!functions.has(type)) return null;
  const handler = textOf(childOf(properties, 'Handler'));
  const folder = textOf(childOf(properties, 'CodeUri') ?? childOf(properties, 'Code'));
  const dot = handler?.lastIndexOf('.') ?? -1;
  if (handler === null || dot < 1 || folder === null || /\.(?:zip|jar)$/i.test(folder)) return null;
  return { folder, module: handler.slice(0, dot), name: handler.slice(dot + 1) };
};

const functions: ReadonlySet<string> = new Set(['AWS::Serverless::Function', 'AWS::Lambda::Function']);

const runs = ({ properties }: ModelResource, ending: string): boolean => {
  const runtime = textOf(childOf(properties, 'Runtime'));
  return runtime === null || runtime.startsWith(ending === '.py' ? 'python' : 'nodejs');
};

/** `def handler(`, `exports.handler =`, `export const handler`. */
const defines = (text: string, name: string): boolean =>
  /^\w{1,64}$/.test(name) &&
  new RegExp(`\\bdef ${name}\\(|\\bexports\\.${name}\\b|\\b(?:const|let|var|function) ${name}\\b`).test(text);
