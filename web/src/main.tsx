import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './page.tsx';

const place = document.getElementById('page');
if (place === null) throw new Error('bug: the page has no place to stand');

// A page that cannot be drawn says so, instead of standing empty.
const sayBroken = (error: unknown): void => {
  place.textContent = `This page broke: ${error instanceof Error ? error.message : String(error)}. Reload it, or ask over HTTP: POST /chat.`;
};

// What is opened says where to look: its newest turn, or its top.
history.scrollRestoration = 'manual';

createRoot(place, { onUncaughtError: sayBroken }).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
