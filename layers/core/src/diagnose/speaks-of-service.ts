/** Whether a document has a statement about the service of an action: how a resource policy without an owner finds its request. */
export const speaksOfService = (document: unknown, action: string | null): boolean => {
  if (action === null) return false;
  const service = `${action.split(':')[0]?.toLowerCase()}:`;
  const statements = fieldOf(parsed(document), 'Statement');
  return listOf(statements).some((statement) => {
    const actions = [...listOf(fieldOf(statement, 'Action')), ...listOf(fieldOf(statement, 'NotAction'))];
    return actions.some(
      (name) => typeof name === 'string' && (name.startsWith('*') || name.toLowerCase().startsWith(service)),
    );
  });
};

const parsed = (document: unknown): unknown => {
  if (typeof document !== 'string') return document;
  try {
    return JSON.parse(document);
  } catch {
    return null;
  }
};

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
