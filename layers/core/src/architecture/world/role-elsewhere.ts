import { documentOfValue, type ModelResource, type TemplateRole } from '../../template/index.ts';

type Told = {
  readonly id: string;
  readonly arn: string;
  readonly documents: readonly { readonly name: string; readonly document: unknown }[];
  readonly unseen: readonly string[];
  readonly trust: unknown;
  readonly boundary: TemplateRole['boundary'];
};

/** A role that is not of the template, beside those that are: none of its lines are the template's. */
export const roleElsewhere = ({ id, arn, documents, unseen, trust, boundary }: Told): TemplateRole => ({
  id,
  arn,
  resource: { id, type: 'AWS::IAM::Role', properties: map, condition: null, span, node: map, keySpan: span },
  isGenerated: false,
  documents: documents.map(({ name, document }) => documentOfValue(document, { name, kind: 'inline', span })),
  unseen,
  trust: documentOfValue(trust, { name: 'trust', kind: 'trust', span }),
  boundary,
});

const span = { start: -1, end: -1 } as const;
const map = { kind: 'map', entries: [], isFlow: false, isTag: false, span } satisfies ModelResource['properties'];
