import { childOf, type TemplateNode, textOf } from '../text/template-node.ts';

/** A construct of CDK, as its own code names it. */
export type CdkConstruct = {
  /** As CDK calls it: `ChatStack/Ask`. */
  readonly path: string;
  /** The last name of it, as the code gives it: `Ask`. */
  readonly id: string;
  /** What makes it, where it is no construct of the code itself: the function whose role it is, the role whose policy. */
  readonly owner: string;
  /** Whether the owner is a role of the code, and no role was made for it. */
  readonly isOwner: boolean;
};

/** What `cdk synth` writes beside a resource; null where no CDK wrote it. https://docs.aws.amazon.com/cdk/v2/guide/identifiers.html#identifiers-paths */
export const cdkPath = (resource: { readonly node: TemplateNode }): string | null =>
  textOf(childOf(resource.node, 'Metadata', 'aws:cdk:path')) ?? null;

/** The construct at a path of CDK's: without the resource that it makes itself of. */
export const cdkConstructAt = (written: string): CdkConstruct => {
  const path = written.replace(/^\//, '').replace(/\/(?:Resource|Default)$/, '');
  const role = path.replace(/\/(?:DefaultPolicy|Policy)$/, '');
  const owner = role.replace(/\/(?:ServiceRole|Role|ExecutionRole|TaskRole)$/, '');
  return { path, id: path.slice(path.lastIndexOf('/') + 1), owner, isOwner: owner === role };
};
