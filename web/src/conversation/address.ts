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

/** Makes the address name a conversation, or none: as a step of its own that Back takes back, or in place of what stands there. */
export const addressConversation = (conversationId: string | null, how: 'step' | 'replace' = 'step'): void => {
  if (conversationId === addressedConversation()) return;
  const address = conversationId === null ? location.pathname : `${sign}${encodeURIComponent(conversationId)}`;
  if (how === 'step') history.pushState(null, '', address);
  else history.replaceState(null, '', address);
};
