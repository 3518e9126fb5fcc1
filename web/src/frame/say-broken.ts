/** A page that cannot be drawn says so, instead of standing empty. */
export const sayBroken = (error: unknown): void => {
  const place = document.getElementById('page');
  if (place === null) throw new Error('bug: the page has no place to stand');
  place.textContent = `This page broke: ${error instanceof Error ? error.message : String(error)}. Reload it, or ask over HTTP: POST /chat.`;
};
