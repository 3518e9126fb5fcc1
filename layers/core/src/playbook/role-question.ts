/** Whose role one of our questions asks for, "knowledge base"; null: it asks for something else. */
export const roleAskedOf = (ask: string): string | null =>
  /^Which role does the ([a-z ]+) have\?$/.exec(ask)?.[1] ?? null;
