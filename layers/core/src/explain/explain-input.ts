import type { Diagnosis } from '../diagnose/index.ts';
import type { Evidence, Facts } from '../intake/index.ts';
import type { Repair } from '../repair/index.ts';

/** Everything the words are made of. */
export type Explained = {
  readonly facts: Facts;
  readonly evidence: Evidence;
  readonly diagnosis: Diagnosis;
  readonly repair: Repair;
};
