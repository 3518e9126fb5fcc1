// Behind the `#`, so that it never goes to a server as part of an address.
const sign = '#c=';

/** The conversation that the address names; null when it names none. */
export const addressedConversation = (): string | null =>
  location.hash.startsWith(sign) ? decoded(location.hash.slice(sign.length)) : null;

// Anybody can write an address; one that is no text names a conversation that is not there.
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Makes the address name a conversation, or none. */
export const addressConversation = (conversationId: string | null): void =>
  history.replaceState(
    null,
    '',
    conversationId === null ? location.pathname : `${sign}${encodeURIComponent(conversationId)}`,
  );
