/** Whether a condition key holds where a call goes, its Region or the account of its resource: a limit that its writer sets, and no caller brings another value for it. */
export const isPlaceKey = (key: string): boolean => keys.has(key.toLowerCase());

const keys: ReadonlySet<string> = new Set(['aws:requestedregion', 'aws:resourceaccount', 's3:resourceaccount']);
