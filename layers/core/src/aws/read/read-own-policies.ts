import type { Access } from '../account/access.ts';
import { ask, askPages, type Page } from '../account/ask.ts';
import { collect, type Detail, type Gap, type Named } from './held.ts';
import { readManagedPolicies } from './read-managed-policies.ts';

type Attached = { readonly PolicyArn?: string | undefined; readonly PolicyName?: string | undefined };

/** How the policies of one user, role or group are asked for. */
export type PolicyReads = {
  /** `Role`, as in `ListRolePolicies`. */
  readonly kind: 'User' | 'Role' | 'Group';
  readonly listInline: (token: string | undefined) => Promise<Page<string>>;
  readonly getInline: (name: string) => Promise<Detail>;
  readonly listAttached: (token: string | undefined) => Promise<Page<Attached>>;
};

export type OwnPolicies = {
  readonly inline: readonly Detail[];
  readonly attached: readonly Attached[];
  readonly documents: readonly Detail[];
  readonly gaps: readonly Gap[];
};

/** The inline and attached policies of one user, role or group, with every document. */
export const readOwnPolicies = async (
  { access, owner, signal }: { readonly access: Access; readonly owner: Named; readonly signal: AbortSignal },
  { kind, listInline, getInline, listAttached }: PolicyReads,
): Promise<OwnPolicies> => {
  const { take, gaps } = collect('identity');
  const on = owner.arn;
  const inline = async (): Promise<readonly Detail[]> => {
    const names = take(await askPages({ needs: `iam:List${kind}Policies`, on }, signal, listInline)) ?? [];
    const read = { needs: `iam:Get${kind}Policy`, on };
    const asked = await Promise.all(names.map((name) => ask(read, signal, () => getInline(name))));
    return asked.flatMap((policy) => take(policy) ?? []);
  };
  const managed = async () => {
    const read = { needs: `iam:ListAttached${kind}Policies`, on };
    const attached = take(await askPages(read, signal, listAttached)) ?? [];
    const arns = attached.flatMap(({ PolicyArn }) => PolicyArn ?? []);
    return { attached, ...(await readManagedPolicies(access, { arns, policyType: 'identity' }, signal)) };
  };
  const [inlined, held] = await Promise.all([inline(), managed()]);
  return { inline: inlined, attached: held.attached, documents: held.policies, gaps: [...gaps, ...held.gaps] };
};
