import type { ReadDocument } from './read-document.ts';

/** A resource's own policy: `arn` is the resource's, with symbols; `id` its logical id where the template makes it. */
export type TemplateResourcePolicy = {
  readonly id: string | null;
  readonly arn: string;
  readonly document: ReadDocument;
};
