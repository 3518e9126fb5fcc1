/** The day on which the handbook was last held against AWS's documentation, an ISO date: whatever it tells is of that day. */
export const handbookAsOf = '2026-11-29';
