/** Whose words a phrase is: AWS's and the SDKs' own, or a person's in a language. */
export type Tongue = 'aws' | 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'ja' | 'zh';

/**
 * Phrases by the sign they give, in lower case. Words fit whole; `refus*` fits each word that begins so.
 * Blanks fit blanks, hyphens and underscores; quotes do not count; other marks fit themselves.
 */
export type PhraseTable = Readonly<Record<string, Readonly<Partial<Record<Tongue, readonly string[]>>>>>;
