import { readArn } from '../../arn/index.ts';
import { type Evidence, type Facts, mergeEvidence, noEvidence } from '../../intake/index.ts';
import { type ChainRequest, expandCall } from '../../playbook/index.ts';
import { outrank } from '../outrank.ts';
import type { ReadWish } from '../ports.ts';
import { dataAccessNotes } from './data-access-notes.ts';
import { hidden } from './hide-policies.ts';
import type { LiveAsking } from './live-asking.ts';
import { principalsIn, wishesOf } from './live-wishes.ts';
import { readPermission, trustPermission } from './read-permission.ts';

type Wanted = { readonly facts: Facts; readonly shown: Evidence };

/**
 * What the live account tells of a call, in parallel and under one deadline: its principals, resources, organization, endpoint. What is set up
 * there (the role of an agent, the bucket of a knowledge base) makes the chain longer, so that it is expanded and read once more.
 * A text that names no principal, as a service's own sentences do, still names what can be read.
 */
export const gatherLiveEvidence = async (asking: LiveAsking, { facts, shown }: Wanted): Promise<Evidence> => {
  const first = expandCall({ facts, evidence: shown });
  const [main = null] = principalsIn(first);
  const permission = main === null ? null : await asking.mayAsk(main);
  if (main !== null && permission?.may === false)
    return { ...noEvidence, unseenLayers: unseenOf(main, permission.because), notes: [permission.because] };
  const round = rounds(asking, main);
  const read = await round(facts, first);
  const again = expandCall({ facts, evidence: outrank(main, shown, read) });
  const more = await round(facts, again);
  const evidence = mergeEvidence(read, more);
  return { ...evidence, notes: [...evidence.notes, ...dataAccessNotes(evidence, again)] };
};

/** Reads what the requests name and no earlier round has read. */
const rounds = (asking: LiveAsking, main: string | null) => {
  const asked = new Set<string>();
  return async (facts: Facts, requests: readonly ChainRequest[]): Promise<Evidence> => {
    const principals = await permitted(asking, principalsIn(requests));
    const wishes: readonly ReadWish[] = [
      ...principals.map((arn) => ({ kind: 'principal' as const, arn })),
      ...(main === null ? [] : [{ kind: 'organization' as const, account: readArn(main).account }]),
      ...wishesOf(facts, requests),
    ];
    const fresh = wishes.filter((wish) => !asked.has(JSON.stringify(wish)));
    for (const wish of fresh) asked.add(JSON.stringify(wish));
    let done = 0;
    const read = await Promise.all(
      fresh.map(async (wish) => {
        const evidence = await readPermitted(asking, wish, main !== null);
        done += 1;
        asking.onStep({ text: textOf(wish), done, total: fresh.length });
        return evidence;
      }),
    );
    return mergeEvidence(...read);
  };
};

/** Reads what the caller may be shown; of the rest, settings stay unread and policies decide unseen: for a principal that the caller may simulate, and for nobody else. */
const readPermitted = async (asking: LiveAsking, wish: ReadWish, maySimulate: boolean): Promise<Evidence> => {
  const needed = readPermission(wish);
  if (wish.kind === 'principal' || needed === null) return withTrust(asking, wish);
  const permission = await asking.mayRead(needed);
  if (permission.may) return asking.account.read(wish, asking.call);
  if (needed.holds === 'setting') return { ...noEvidence, notes: [permission.because] };
  if (!maySimulate && wish.kind === 'resource') return withheld(wish.arn, permission.because);
  return hidden(await asking.account.read(wish, asking.call), permission.because);
};

const withheld = (of: string, because: string): Evidence => ({
  ...noEvidence,
  unseenLayers: [{ policyType: 'resource', of, because, isWithheld: true }],
});

/** What is read of a role holds its trust policy too, which is the role's page to show. */
const withTrust = async (asking: LiveAsking, wish: ReadWish): Promise<Evidence> => {
  const evidence = await asking.account.read(wish, asking.call);
  if (wish.kind !== 'principal' || evidence.policies.every(({ policyType }) => policyType !== 'resource'))
    return evidence;
  const permission = await asking.mayRead(trustPermission(wish.arn));
  return permission.may ? evidence : hidden(evidence, permission.because, ['resource']);
};

/** Principals that the caller may not see are left to what was pasted. */
const permitted = async ({ mayAsk }: LiveAsking, principals: readonly string[]): Promise<readonly string[]> => {
  const allowed = await Promise.all(principals.map(async (arn) => ((await mayAsk(arn)).may ? [arn] : [])));
  return allowed.flat();
};

const unseenOf = (of: string, because: string): Evidence['unseenLayers'] =>
  (['identity', 'permissionsBoundary', 'resource'] as const).map((policyType) => ({ policyType, of, because }));

const textOf = (wish: ReadWish): string => {
  switch (wish.kind) {
    case 'principal':
    case 'resource':
      return `read \`${wish.arn}\``;
    case 'organization':
      return `read the policies above account \`${wish.account}\``;
    case 'vpcEndpoint':
      return `read the policy of \`${wish.id}\``;
  }
};
