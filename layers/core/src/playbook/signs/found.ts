import type { Recognition } from '../cause.ts';

type Found = Omit<Recognition, 'weight' | 'confidence'> & Partial<Pick<Recognition, 'weight' | 'confidence'>>;

/** A recognition; 50 and likely where nothing else is said. */
export const found = (recognition: Found): Recognition => ({ weight: 50, confidence: 'likely', ...recognition });
