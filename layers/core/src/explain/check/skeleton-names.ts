import { readArn } from '../../arn/index.ts';
import type { CheckedEvidence } from './checked-evidence.ts';

type Names = readonly (readonly [string, string])[];

/** The names of the answer in small letters, the longest first, each with the letter of what it is. */
export const skeletonNames = (evidence: CheckedEvidence): Names =>
  [...principalNames(evidence), ...resourceNames(evidence), ...actionNames(evidence), ...shownNames(evidence)]
    .map(([name, letter]) => [name.toLowerCase(), letter] as const)
    .filter(([name]) => name.length > 1)
    .toSorted(([one], [other]) => other.length - one.length);

const principalsOf = ({ diagnosis, repair }: CheckedEvidence): readonly string[] => [
  ...diagnosis.requests.flatMap(({ principal }) => principal ?? []),
  ...repair.fix.steps.flatMap(({ target }) => (target.attachTo?.startsWith('arn:') ? [target.attachTo] : [])),
];

const resourcesOf = ({ diagnosis }: CheckedEvidence): readonly string[] =>
  diagnosis.requests.flatMap(({ resource }) => resource ?? []);

const principalNames = (evidence: CheckedEvidence): Names =>
  principalsOf(evidence).flatMap((principal) => {
    const role = principal.includes(':assumed-role/') ? principal.split('/')[1] : undefined;
    return [principal, lastOf(principal), ...(role === undefined ? [] : [role])].map((name) => [name, 'C'] as const);
  });

// Whoever owns the resource is its account, where that is another than the caller's.
const resourceNames = (evidence: CheckedEvidence): Names => {
  const homes = new Set(principalsOf(evidence).map((principal) => readArn(principal).account));
  return resourcesOf(evidence).flatMap((resource) => {
    const account = readArn(resource).account;
    const owner =
      account === '' || homes.has(account) ? [] : [`owner of account ${account}`, `owner of the account ${account}`];
    return [
      ...[resource, lastOf(resource)].map((name) => [name, 'R'] as const),
      ...owner.map((name) => [name, 'O'] as const),
    ];
  });
};

const actionNames = ({ diagnosis, repair }: CheckedEvidence): Names =>
  [...diagnosis.requests.flatMap(({ action }) => action ?? []), ...repair.fix.actions].map(
    (name) => [name, 'A'] as const,
  );

// The Region that was asked in is said with the resource; another is one that a profile would bring.
const shownNames = (evidence: CheckedEvidence): Names => {
  const { repair, explanation } = evidence;
  const asked = new Set(resourcesOf(evidence).map((resource) => readArn(resource).region));
  const regions = new Set(explanation.match(/\b[a-z]{2}(?:-[a-z]+)+-\d\b/g) ?? []);
  return [
    ...repair.fix.steps.flatMap(({ target }) =>
      target.policy === null ? [] : [[`\`${target.policy}\``, 'P'] as const],
    ),
    ...(explanation.match(/`(?:us|eu|apac|jp|au|global)\.[\w.:-]+`/g) ?? []).map(
      (id) => [id.slice(1, -1), 'F'] as const,
    ),
    ...[...asked]
      .filter((region) => region !== '')
      .flatMap(
        (region) =>
          [
            [`in ${region}`, ''],
            [`in \`${region}\``, ''],
          ] as const,
      ),
    ...[...regions].filter((region) => !asked.has(region)).map((region) => [region, 'Z'] as const),
  ];
};

/** What an ARN names: all behind its kind. */
const lastOf = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1) || arn;
