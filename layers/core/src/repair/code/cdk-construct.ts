import { type OpenTemplate, openTemplate } from '../../intake/index.ts';
import { cdkConstructAt, cdkPath } from '../../template/index.ts';
import type { Case } from '../apply/case.ts';

/** A construct of CDK that a policy belongs to. */
export type CdkConstruct = {
  /** As CDK calls it: `ChatStack/Ask`; null: only the code was shown. */
  readonly path: string | null;
  readonly id: string;
  /** Whether the role is the construct itself, or was made for a function. */
  readonly isRole: boolean;
};

/** The construct of the denied principal, by what `cdk synth` writes beside each resource; null where the template is none of CDK's. */
export const cdkConstruct = ({ evidence }: Case): CdkConstruct | null => {
  const { template } = evidence;
  const open = template?.text.includes('aws:cdk:path') === true ? openTemplate(template.text, template.told) : null;
  const path = open?.denied == null ? null : pathOf(open, open.denied.id);
  if (path === null) return null;
  const { owner, isOwner } = cdkConstructAt(path);
  return { path: owner, id: owner.slice(owner.lastIndexOf('/') + 1), isRole: isOwner };
};

const pathOf = ({ model }: OpenTemplate, id: string): string | null => {
  const resource = model.resources.get(id);
  return resource === undefined ? null : cdkPath(resource);
};
