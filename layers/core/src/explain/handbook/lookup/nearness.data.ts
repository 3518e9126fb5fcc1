/** What the signs of an answer weigh, and what the sum of them means between 0 and 1. */
export type Nearness = {
  readonly weights: Readonly<Record<'likeness' | 'spoken' | 'page' | 'missed' | 'pieces', number>>;
  /** Set so that as many questions reach a fit as by likeness alone. */
  readonly scale: readonly (readonly [sum: number, fit: number])[];
};

/** Learned from every way to ask, each held out once, likeness and page then weighed by questions of people: `npm run train -- --nearness` measures them. */
export const inEnglish: Nearness = {
  weights: { likeness: 5, spoken: 2.9, page: 0.5, missed: -1.2, pieces: 4.3 },
  scale: [[-1.5, 0], [0.85, 0.31], [2, 0.445], [2.9, 0.56], [4.3, 0.634], [5.3, 0.7], [6.7, 0.78], [7.5, 0.85], [9.2, 1]],
};

/** The answers are English: of other languages the words that are known in both say more than letters and examples. */
export const inOtherLanguages: Nearness = {
  weights: { likeness: 6, spoken: 3, page: 0.5, missed: -0.6, pieces: 0 },
  scale: [[-1.5, 0], [1.5, 0.34], [2.7, 0.5], [3.4, 0.55], [4.8, 0.675], [5.7, 0.735], [7.1, 0.88], [8.6, 1]],
};
