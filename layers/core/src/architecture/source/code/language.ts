/** The languages whose code is read. */
export type Language = 'python' | 'javascript' | 'java';
