export type { Citation, Confidence, Diagnosis, Question } from './diagnosis.ts';
