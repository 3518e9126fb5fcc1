import type { MapNode, Span, TemplateNode } from '../text/template-node.ts';

/** A resource as the template declares it; SAM's globals are merged in. */
export type ModelResource = {
  readonly id: string;
  readonly type: string;
  readonly properties: MapNode;
  /** The name of the condition it is made under. */
  readonly condition: string | null;
  readonly span: Span;
  /** As written, without globals: where an edit goes. */
  readonly node: MapNode;
  readonly keySpan: Span;
};

/** A SAM or CloudFormation template with the place of every value. */
export type TemplateModel = {
  readonly text: string;
  readonly root: TemplateNode;
  readonly isJson: boolean;
  readonly isSam: boolean;
  readonly resources: ReadonlyMap<string, ModelResource>;
  readonly parameters: ReadonlyMap<string, TemplateNode>;
  readonly conditions: ReadonlyMap<string, TemplateNode>;
  readonly mappings: TemplateNode | undefined;
  /** What was seen and not followed: `Fn::ForEach`, macros, resources beyond CloudFormation's limit. */
  readonly notFollowed: readonly { readonly what: string; readonly because: string; readonly span: Span }[];
};
