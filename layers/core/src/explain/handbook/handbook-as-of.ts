/** The day of what the handbook tells, an ISO date: when its pages and answers were last gone over. */
export const handbookAsOf = '2026-11-29';
