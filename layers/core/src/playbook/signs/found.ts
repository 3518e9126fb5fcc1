import type { Recognition } from '../cause.ts';

type Found = Omit<Recognition, 'confidence'> & Partial<Pick<Recognition, 'confidence'>>;

/** A recognition; likely where nothing else is said. */
export const found = (recognition: Found): Recognition => ({ confidence: 'likely', ...recognition });
