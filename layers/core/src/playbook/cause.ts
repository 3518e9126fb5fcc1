import type { Clues } from './clues/clues.ts';
import type { Remedy, StatementPlace } from './remedy.ts';

/** How strong a recognition is, strongest first: the order in which causes are ranked. */
export const tiers = ['sentence', 'defect', 'explicitDeny', 'edge', 'generic', 'guess'] as const;
export type Tier = (typeof tiers)[number];

/** One question whose answer tells two causes apart, and the command that prints it. */
export type Asking = { readonly ask: string; readonly because: string; readonly command: string | null };

/** That a cause fits, and by what it was recognised. */
export type Recognition = {
  readonly tier: Tier;
  readonly confidence: 'certain' | 'likely' | 'possible';
  /** One sentence for the reader. */
  readonly because: string;
  /** Shown statements that it leans on. */
  readonly places?: readonly StatementPlace[];
  readonly asking?: Asking;
};

/** Another cause that is met in the same words, and why. */
export type Neighbour = { readonly id: string; readonly because: string };

/** A known cause of a refused call: how it is recognised, what settles it and what mends it. */
export type Cause = {
  readonly id: string;
  /** False where the published list of ids has no such cause: the answer's id is null, its title and advice are said. */
  readonly isListed?: false;
  readonly title: string;
  /** The arrow of the architecture, `lambda->bedrock`. */
  readonly edge: string;
  readonly isPermissionProblem: boolean;
  /** What the entry rests on: AWS's documentation, public reports, or the one for the cause and the other for its wording. */
  readonly basis: 'documentation' | 'reports' | 'both';
  readonly url: string;
  /** The calls whose answers settle it. */
  readonly evidence: readonly string[];
  readonly pitfalls: readonly string[];
  /** What else it often is where a message alone was judged: named after the causes that the text itself supports. */
  readonly oftenInstead?: readonly Neighbour[];
  readonly recognise: (clues: Clues) => Recognition | null;
  readonly remedy: (clues: Clues) => Remedy;
};
