import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './page.tsx';

const place = document.getElementById('page');
if (place === null) throw new Error('bug: the page has no place to stand');

createRoot(place).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
