import type { PolicyType } from '@whydenied/iam';
import type { Check, CheckedEvidence } from './checked-evidence.ts';
import { clausesOf, isNegated } from './is-negated.ts';

/** Decisions, the kinds of policy blamed and the proof: none may differ from what the engines decided. */
export const checkVerdict = ({ diagnosis, repair, explanation }: CheckedEvidence): Check => {
  const said = explanation.toLowerCase();
  const decisions = diagnosis.requests.map(({ decision }) => decision?.decision ?? null);
  const isExplicit = diagnosis.denial.kind === 'explicit' || decisions.includes('explicitDeny');
  const isImplicit = diagnosis.denial.kind === 'implicit' || decisions.includes('implicitDeny');
  const isProven = repair.fix.verification.after === 'allowed';
  const blamed = blamedTypes(diagnosis);
  return (piece) => {
    if (!isExplicit && !said.includes('explicit') && affirms(piece, (clause) => /\bexplicit/i.test(clause)))
      return 'it spoke of an explicit deny where there is none';
    if (/\bimplicit/i.test(piece) && !isImplicit && !said.includes('implicit'))
      return 'it spoke of an implicit deny where there is none';
    if (!isProven && affirms(piece, claimsProof)) return 'it called something allowed that nothing proves';
    if (diagnosis.isPermissionProblem && clearsPolicies(piece) && !said.includes('no policy change helps'))
      return 'it said that no permission is missing';
    if (!diagnosis.isPermissionProblem && affirms(piece, blamesPolicies))
      return 'it blamed a permission where none is at fault';
    return checkKinds(piece, said, blamed);
  };
};

const affirms = (piece: string, claims: (clause: string) => boolean): boolean =>
  clausesOf(piece).some((clause) => claims(clause) && !isNegated(clause));

const claimsProof = (piece: string): boolean =>
  /\b(?:prove[nsd]?|verified|verifies|confirmed|guarantee[sd]?|(?:will|should|now|already|is|are|be|was) (?:now |then |already |be )?(?:allowed|permitted|authorized|granted|succeeds?|works?)|resolves?|resolved)\b/i.test(
    piece,
  );

const clearsPolicies = (piece: string): boolean =>
  /\bnot (?:a|an|about) (?:permissions?|iam|policy|access|authorization)(?: (?:problem|issue|matter|error|question|fault))?(?= |[.,;:!]|$)(?! (?:action|name|principal|role|user|identity))|\bno (?:policy|policies|permission) (?:is|are) (?:at fault|wrong|missing)|\bpermissions? (?:is|are) (?:fine|correct|in order|sufficient|enough)|\bnothing (?:is )?(?:wrong|missing)/i.test(
    piece,
  );

const blamesPolicies = (piece: string): boolean =>
  /\b(?:permission|policy|statement|allow) (?:is|are) (?:missing|at fault|wrong|lacking)|\b(?:lacks?|needs?|requires?) (?:the |a |an )?(?:permission|policy|allow)/i.test(
    piece,
  );

const kindWords: Readonly<Record<PolicyType, RegExp>> = {
  identity: /\bidentity(?:-based)? polic/i,
  resource: /\b(?:resource-based|resource|bucket|key|trust) polic/i,
  permissionsBoundary: /\bboundar(?:y|ies)\b/i,
  session: /\bsession polic/i,
  serviceControl: /\bservice control polic|\bSCPs?\b/i,
  resourceControl: /\bresource control polic|\bRCPs?\b/i,
  vpcEndpoint: /\b(?:vpc )?endpoint polic/i,
};

const unseen =
  /\bnot (?:been )?(?:seen|shown|checked|read|known)\b|\bunseen\b|\bcould\b|\bmay\b|\bmight\b|\bnobody showed\b|\bno [^.\n]{1,40} (?:was|were) shown\b|\b(?:known|readable)\b[^.\n]{0,40}\bonly\b|\bknown only\b/i;

const checkKinds = (piece: string, said: string, blamed: ReadonlySet<PolicyType>): string | null => {
  const denies = /\b(?:den(?:y|ies|ied)|blocks?|blocked|forbids?|refuses?|prevents?|stops?)\b/i;
  for (const [type, words] of Object.entries(kindWords) as [PolicyType, RegExp][]) {
    if (!words.test(piece) || blamed.has(type)) continue;
    if (type !== 'identity' && !words.test(said)) return 'it brought up a kind of policy that plays no part';
    if (type !== 'identity' && type !== 'resource' && !unseen.test(piece))
      return 'it spoke of a kind of policy as if it had been seen';
    if (affirms(piece, (clause) => words.test(clause) && denies.test(clause)))
      return 'it blamed a kind of policy that did not deny';
  }
  return null;
};

const blamedTypes = (diagnosis: CheckedEvidence['diagnosis']): ReadonlySet<PolicyType> => {
  const decided = diagnosis.requests.flatMap(
    ({ decision }) => decision?.deniedBy.map(({ policyType }) => policyType) ?? [],
  );
  const { policyType } = diagnosis.denial;
  const told = [diagnosis.cause.title, ...diagnosis.because].join('\n');
  const named = (Object.keys(kindWords) as PolicyType[]).filter((type) => kindWords[type].test(told));
  return new Set([...(policyType === 'unknown' ? [] : [policyType]), ...decided, ...named]);
};
