import type { Wiring } from './wiring.ts';
import { wirings, wiringsOfSubjects } from './wirings.data.ts';

/** The wiring that practises what somebody has just read about, the page that mattered most first; null where none does. */
export const wiringAbout = (pages: readonly string[]): string | null => {
  for (const page of pages) {
    const found = [...wiringsOfSubjects, ...wirings].find((wiring) => pagesOf(wiring).includes(page));
    if (found !== undefined) return found.id;
  }
  return null;
};

const pagesOf = ({ arrows, about = [] }: Wiring): readonly string[] => [...arrows.map(({ page }) => page), ...about];
