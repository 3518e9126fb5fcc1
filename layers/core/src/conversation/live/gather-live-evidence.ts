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
  const permission = main === null ? null : (await asking.permit({ kind: 'principal', arn: main })).permission;
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
    const wishes: readonly ReadWish[] = [
      ...(await permitted(asking, principalsIn(requests))),
      ...(main === null ? [] : [{ kind: 'organization' as const, account: readArn(main).account }]),
      ...wishesOf(facts, requests),
    ];
    const fresh = [...new Map(wishes.map((wish) => [keyOf(wish), wish])).entries()].flatMap(([key, wish]) =>
      asked.has(key) ? [] : [wish],
    );
    for (const wish of fresh) asked.add(keyOf(wish));
    let done = 0;
    const read = await Promise.all(
      fresh.map(async (wish) => {
        const evidence = await readPermitted(asking, wish, main !== null);
        for (const { held } of evidence.spellings ?? []) asked.add(keyOf({ ...wish, arn: held } as ReadWish));
        done += 1;
        asking.onStep({ text: textOf(wish), done, total: fresh.length });
        return evidence;
      }),
    );
    return mergeEvidence(...read);
  };
};

/** What two wishes for one thing have in common, however it is written. */
const keyOf = (wish: ReadWish): string =>
  'arn' in wish ? `${wish.kind} ${wish.held ?? wish.arn}` : JSON.stringify(wish);

/** Reads what the caller may be shown; of the rest, settings stay unread and policies decide unseen: for a principal that the caller may simulate, and for nobody else. */
const readPermitted = async (asking: LiveAsking, asked: ReadWish, maySimulate: boolean): Promise<Evidence> => {
  const holds = readPermission(asked)?.holds;
  if (asked.kind === 'principal' || holds === undefined) return withTrust(asking, asked);
  const { wish, permission } = await asking.permit(asked);
  if (permission.may) return asking.account.read(wish, asking.call);
  if (holds === 'setting') return { ...noEvidence, notes: [permission.because] };
  if (!maySimulate && wish.kind === 'resource') return withheld(wish.arn, permission.because);
  return hidden(asWritten(await asking.account.read(wish, asking.call)), permission.because);
};

/** A document that is not shown goes by the name that who asks wrote. */
const asWritten = (evidence: Evidence): Evidence => {
  const written = new Map((evidence.spellings ?? []).map(({ asked, held }) => [held, asked]));
  const { spellings: _, ...rest } = evidence;
  return {
    ...rest,
    policies: evidence.policies.map((policy) => ({
      ...policy,
      attachTo: written.get(policy.attachTo ?? '') ?? policy.attachTo,
    })),
    seenLayers: evidence.seenLayers.map((layer) => ({ ...layer, of: written.get(layer.of ?? '') ?? layer.of })),
  };
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
  const held = wish.held ?? evidence.principals[0]?.arn ?? wish.arn;
  const permission = await asking.mayRead(trustPermission(held, wish.arn));
  return permission.may ? evidence : hidden(evidence, permission.because, ['resource']);
};

/** Principals that the caller may not see are left to what was pasted. */
const permitted = async ({ permit }: LiveAsking, principals: readonly string[]): Promise<readonly ReadWish[]> => {
  const asked = await Promise.all(principals.map((arn) => permit({ kind: 'principal', arn })));
  return asked.flatMap(({ wish, permission }) => (permission.may ? [wish] : []));
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
