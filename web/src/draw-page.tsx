import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sayBroken } from './frame/say-broken.ts';
import { Page } from './page.tsx';

const place = document.getElementById('page');
if (place === null) throw new Error('bug: the page has no place to stand');

// What is opened says where to look: its newest turn, or its top.
history.scrollRestoration = 'manual';

createRoot(place, { onUncaughtError: sayBroken }).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
