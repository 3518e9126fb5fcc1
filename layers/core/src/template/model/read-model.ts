import { parseTemplate } from '../text/parse-template.ts';
import {
  childOf,
  entriesOf,
  itemsOf,
  type MapEntry,
  type MapNode,
  noSpan,
  type TemplateNode,
  textOf,
} from '../text/template-node.ts';
import { globalsFor } from './sam-globals.ts';
import type { ModelResource, TemplateModel } from './template-model.ts';

export type ModelReading =
  | { readonly kind: 'template'; readonly model: TemplateModel }
  | { readonly kind: 'unreadable'; readonly because: string; readonly offset: number };

// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
const mostResources = 500;

/** How many resources more a template may hold. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
export const resourcesLeft = ({ root }: TemplateModel): number =>
  Math.max(0, mostResources - entriesOf(childOf(root, 'Resources')).length);

/** A template's text, taken apart; unreadable: neither YAML nor JSON, or without resources. */
export const readModel = (text: string): ModelReading => {
  const parsed = parseTemplate(text);
  if (parsed.kind === 'unreadable') return parsed;
  const model = modelOf(parsed.root, { text, isJson: parsed.isJson });
  return model === null
    ? { kind: 'unreadable', because: 'it holds no resources that could be read', offset: 0 }
    : { kind: 'template', model };
};

/** The same of values that are parsed already; null where there are no resources. */
export const modelOf = (
  root: TemplateNode,
  { text, isJson }: { readonly text: string; readonly isJson: boolean },
): TemplateModel | null => {
  const declared = entriesOf(childOf(root, 'Resources'));
  const isSam = itemsOf(childOf(root, 'Transform')).some((one) => textOf(one)?.startsWith('AWS::Serverless') === true);
  const globals = childOf(root, 'Globals');
  const resources = declared.slice(0, mostResources).flatMap((entry) => toResource(entry, globals));
  if (resources.length === 0) return null;
  return {
    text,
    root,
    isJson,
    isSam,
    resources: new Map(resources),
    parameters: new Map(entriesOf(childOf(root, 'Parameters')).map(({ key, value }) => [key, value])),
    conditions: new Map(entriesOf(childOf(root, 'Conditions')).map(({ key, value }) => [key, value])),
    mappings: childOf(root, 'Mappings'),
    notFollowed: [...loopsOf(declared), ...macrosOf(root)],
  };
};

const toResource = (
  { key, keySpan, value }: MapEntry,
  globals: TemplateNode | undefined,
): [string, ModelResource][] => {
  const type = textOf(childOf(value, 'Type'));
  if (type === null || value.kind !== 'map' || key.startsWith('Fn::')) return [];
  const own = childOf(value, 'Properties');
  const resource: ModelResource = {
    id: key,
    type,
    properties: globalsFor(type, own?.kind === 'map' ? own : emptyMap, globals),
    condition: textOf(childOf(value, 'Condition')),
    span: { start: keySpan.start, end: value.span.end },
    node: value,
    keySpan,
  };
  return [[key, resource]];
};

const emptyMap: MapNode = { kind: 'map', entries: [], isFlow: false, isTag: false, span: noSpan };

const loopsOf = (declared: readonly MapEntry[]): TemplateModel['notFollowed'] => [
  ...declared
    .filter(({ key }) => key.startsWith('Fn::'))
    .map(({ key, keySpan }) => ({
      what: key,
      because: 'loops and macros are made by CloudFormation, not here',
      span: keySpan,
    })),
  ...(declared.length <= mostResources
    ? []
    : [
        {
          what: `the resources after the first ${mostResources}`,
          because: 'CloudFormation takes no more than that',
          span: noSpan,
        },
      ]),
];

const ownTransforms = ['AWS::Serverless', 'AWS::LanguageExtensions', 'AWS::SecretsManager', 'AWS::CodeDeploy'];

const macrosOf = (root: TemplateNode): TemplateModel['notFollowed'] =>
  itemsOf(childOf(root, 'Transform')).flatMap((one) => {
    const name = textOf(one) ?? textOf(childOf(one, 'Name'));
    if (name === null || ownTransforms.some((own) => name.startsWith(own))) return [];
    return [{ what: `the macro ${name}`, because: 'what it makes of the template is not known here', span: one.span }];
  });
