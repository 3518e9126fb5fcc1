import {
  childOf,
  conditionNames,
  entriesOf,
  functionOf,
  itemsOf,
  readModel,
  symbolOf,
  type TemplateModel,
  type TemplateNode,
  textOf,
} from '../../template/index.ts';
import { holdsAll } from '../hide-input.ts';
import type { ScanFile, ScanInput } from '../scan-input.ts';
import { conditionParameters } from './condition-pins.ts';
import { pathBeside } from './path-beside.ts';
import { samConfig } from './sam-config.ts';

/** Parameters whose default is not what is deployed: `samconfig.toml` gives them; or a stack above does, or the default only holds the place of an ARN, and they are symbols. */
export const toldElsewhere = (model: TemplateModel, input: ScanInput): Readonly<Record<string, string>> => {
  const asked = new Set(conditionNames(model).flatMap((name) => conditionParameters(model, name)));
  const names = [
    ...givenFromAbove(input),
    ...[...model.parameters.keys()].filter((name) => !asked.has(name) && isStandIn(model, name)),
  ];
  const isOpen = (name: string): boolean => {
    const node = model.parameters.get(name);
    return node !== undefined && itemsOf(childOf(node, 'AllowedValues')).length === 0;
  };
  const configured = [...samConfig(input)].filter(([name]) => !asked.has(name));
  return Object.fromEntries(
    [
      ...names.map((name) => [name, symbolOf(name)] as const),
      ...configured.map(([name, values]) => [name, givenValue(model, name, values)] as const),
    ].filter(([name]) => isOpen(name)),
  );
};

/** What every environment gives, or leaves to the default; of several, and of what is still to be filled in, nobody knows which. */
const givenValue = (model: TemplateModel, name: string, values: readonly (string | undefined)[]): string => {
  const all = new Set(values.map((value) => value ?? defaultOf(model, name)));
  const [value] = all;
  return value === undefined || all.size > 1 || standIn.test(value) || /[<>$]/.test(value) ? symbolOf(name) : value;
};

const defaultOf = (model: TemplateModel, name: string): string | undefined =>
  textOf(childOf(model.parameters.get(name), 'Default')) ?? undefined;

/** No ARN, where one belongs: a deployment with it would be refused. */
const isStandIn = (model: TemplateModel, name: string): boolean => {
  const standard = defaultOf(model, name) ?? '';
  if (standard === '' || standard === '*' || standard.startsWith('arn:')) return false;
  return standIn.test(standard) || /Arn$/i.test(name) || granted(model).has(name);
};

// What says of itself that it is to be replaced
const standIn = /^<.*>$|^(your|enter)[-_ ]|^(replace|change)[-_ ]?(me|this|with)|^x{3,}$|placeholder/i;

/** The parameters that stand alone as the resource of a policy. */
const granted = (model: TemplateModel): ReadonlySet<string> => {
  const known = grantedIn.get(model);
  if (known !== undefined) return known;
  const found = new Set<string>();
  const walk = (node: TemplateNode | undefined): void => {
    for (const { key, value } of entriesOf(node)) {
      if (key === 'Resource')
        for (const each of itemsOf(value)) {
          const call = functionOf(each);
          if (call?.name === 'Ref') found.add(textOf(call.argument) ?? '');
        }
      walk(value);
    }
    if (node?.kind === 'list') for (const each of node.items) walk(each);
  };
  walk(childOf(model.root, 'Resources'));
  grantedIn.set(model, found);
  return found;
};

const grantedIn = new WeakMap<TemplateModel, ReadonlySet<string>>();

/** What another template gives when it makes this one as a stack of its own. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-nested-stacks.html */
const givenFromAbove = ({ templatePath = '', files = [] }: ScanInput): readonly string[] => {
  const name = templatePath.split('/').at(-1) ?? '';
  const above = files.filter(
    (file) =>
      file.path !== templatePath &&
      /\.(ya?ml|json|template)$/.test(file.path) &&
      holdsAll(file, name, /\b(TemplateURL|Location)\b/, /AWS::(CloudFormation::Stack|Serverless::Application)\b/),
  );
  return above.flatMap((file) => givenBy(file, templatePath));
};

const givenBy = ({ path, text }: ScanFile, templatePath: string): readonly string[] => {
  const reading = readModel(text);
  if (reading.kind === 'unreadable') return [];
  return [...reading.model.resources.values()]
    .filter(({ properties }) =>
      isPathTo(templatePath, {
        path,
        text,
        node: childOf(properties, 'TemplateURL') ?? childOf(properties, 'Location'),
      }),
    )
    .flatMap(({ properties }) => entriesOf(childOf(properties, 'Parameters')).map(({ key }) => key));
};

type Named = { readonly path: string; readonly text: string; readonly node: TemplateNode | undefined };

/** A path beside the template, or an address that ends in its name. */
const isPathTo = (templatePath: string, { path, text, node }: Named): boolean => {
  if (node === undefined) return false;
  const literal = textOf(node);
  if (literal !== null && !/^https?:/.test(literal)) return pathBeside(path, literal) === templatePath;
  const name = templatePath.split('/').at(-1) ?? '';
  return text.slice(node.span.start, node.span.end).includes(`/${name}`);
};
