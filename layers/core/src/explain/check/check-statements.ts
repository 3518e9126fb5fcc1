import type { Check, CheckedEvidence } from './checked-evidence.ts';
import { clausesOf } from './is-negated.ts';
import { skeletonOf } from './skeleton-of.ts';
import { splitPieces } from './split-pieces.ts';
import { type Ground, statementKinds } from './statements.data.ts';

/**
 * Lets an English clause out only when it is a kind of statement that these findings support, about the things that they are about: words of
 * the evidence in a combination that no kind of statement has are not said, however harmless they sound. What our own words hold stays.
 */
export const checkStatements = (evidence: CheckedEvidence): Check => {
  const skeleton = skeletonOf(evidence);
  const kinds = statementKinds.filter(({ of }) => grounds[of](evidence));
  const shapes = new RegExp(`^(?:${kinds.flatMap((kind) => kind.shapes).join('|')})$`);
  const said = new Set(
    splitPieces(evidence.explanation)
      .flatMap((sentence) => [sentence, ...clausesOf(sentence)])
      .map(plain),
  );
  return (piece) => {
    const text = piece.replace(/^\s*(?:[-*]|\d{1,2}[.)])\s/, '').trim();
    // What is asked is held against our own questions already.
    if (/\?/.test(text) || said.has(plain(text))) return null;
    for (const clause of clausesOf(text)) {
      const bones = skeleton(clause);
      if (bones !== '' && !shapes.test(bones) && !said.has(plain(clause)))
        return 'it made a statement that is none of the findings';
    }
    return null;
  };
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^\s*(?:[-*]|\d{1,2}[.)])\s/, '')
    .replace(/[`*.,;:!?"“”()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const grounds: Readonly<Record<Ground, (evidence: CheckedEvidence) => boolean>> = {
  always: () => true,
  denied: ({ diagnosis }) => diagnosis.isPermissionProblem,
  implicit: ({ diagnosis }) => diagnosis.denial.kind === 'implicit' || decisionsOf(diagnosis).includes('implicitDeny'),
  explicit: ({ diagnosis }) => diagnosis.denial.kind === 'explicit' || decisionsOf(diagnosis).includes('explicitDeny'),
  grants: ({ repair }) => repair.fix.steps.length > 0,
  proven: ({ repair }) => repair.fix.verification.after === 'allowed',
  unproven: ({ repair }) => repair.fix.verification.after === null,
  asksOwner: ({ repair, explanation }) => repair.details.ownerText !== null || /\bowner\b/i.test(explanation),
  noPolicy: ({ repair }) => repair.fix.kind === 'noPolicyChange',
  ofProfile: ({ explanation }) => /\bif (?:the|your) code passes\b/i.test(explanation),
  twoHalves: ({ repair }) => repair.fix.steps.length > 0 && repair.details.ownerText !== null,
};

const decisionsOf = (diagnosis: CheckedEvidence['diagnosis']): readonly string[] =>
  diagnosis.denial.kind === 'explicit'
    ? ['explicitDeny']
    : diagnosis.requests.flatMap(({ decision }) => (decision === null ? [] : [decision.decision]));
