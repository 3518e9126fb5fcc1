import { childOf, entryOf, type MapNode, type TemplateNode } from '../text/template-node.ts';

const sections: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'AWS::Serverless::Function': 'Function',
  'AWS::Serverless::Api': 'Api',
  'AWS::Serverless::HttpApi': 'HttpApi',
  'AWS::Serverless::SimpleTable': 'SimpleTable',
  'AWS::Serverless::StateMachine': 'StateMachine',
};

/**
 * A resource's properties with SAM's globals beneath: maps are merged, lists are joined, the resource's own value wins.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
export const globalsFor = (type: string, own: MapNode, globals: TemplateNode | undefined): MapNode => {
  const section = sections[type];
  const shared = section === undefined ? undefined : childOf(globals, section);
  return shared?.kind === 'map' ? mergeMaps(shared, own) : own;
};

const mergeMaps = (under: MapNode, over: MapNode): MapNode => ({
  ...over,
  entries: [
    ...under.entries.map((entry) => {
      const own = entryOf(over, entry.key);
      return own === undefined ? entry : { ...own, value: mergeNodes(entry.value, own.value) };
    }),
    ...over.entries.filter(({ key }) => entryOf(under, key) === undefined),
  ],
});

const mergeNodes = (under: TemplateNode, over: TemplateNode): TemplateNode => {
  if (under.kind === 'map' && over.kind === 'map' && !isFunction(under) && !isFunction(over))
    return mergeMaps(under, over);
  if (under.kind === 'list' && over.kind === 'list') return { ...over, items: [...under.items, ...over.items] };
  return over;
};

const isFunction = ({ entries: [first] }: MapNode): boolean =>
  first?.key === 'Ref' || first?.key.startsWith('Fn::') === true;
