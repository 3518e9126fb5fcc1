import type { Diagnosis } from './diagnosis.ts';

/** A diagnosis for which there was no time to search for a change: what is needed is named, and that no change was searched for. */
export const withoutChange = (diagnosis: Diagnosis): Diagnosis => {
  const { remedy } = diagnosis;
  if (remedy.kind === 'noPolicyChange' || remedy.kind === 'askOwner' || remedy.kind === 'undecided') return diagnosis;
  return {
    ...diagnosis,
    remedy: { kind: 'undecided', actions: remedy.actions },
    unfinished: [...(diagnosis.unfinished ?? []), 'no change was searched for: the time of one answer had run out'],
  };
};
