import type { ModelResource } from '../model/template-model.ts';
import type { ReadDocument } from './read-document.ts';

/** A role that a template makes, also the one that SAM makes for a function or a state machine. */
export type TemplateRole = {
  readonly id: string;
  readonly arn: string;
  /** The resource whose lines hold its policies: the role, or the function that SAM makes it for. */
  readonly resource: ModelResource;
  readonly isGenerated: boolean;
  readonly documents: readonly ReadDocument[];
  /** Policies attached to it whose text the template does not hold. */
  readonly unseen: readonly string[];
  readonly trust: ReadDocument;
  /** The boundary's document, or its ARN where its text is elsewhere. */
  readonly boundary: ReadDocument | string | null;
};
