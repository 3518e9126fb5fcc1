import { type ReactNode, useState } from 'react';
import { sentence } from '../words/sentence.ts';
import { showMarks } from '../words/show-marks.ts';
import { beginSignIn } from './sign-in.ts';

/** What stands in place of the page for whoever is not signed in. */
export const SignInPanel = (): ReactNode => {
  const [because, setBecause] = useState<string | null>(null);
  return (
    <div className="page first">
      <main>
        <h1 className="hero">Why did AWS say no?</h1>
        <div className="composer">
          <p>This server answers those who are signed in.</p>
          <button
            type="button"
            className="primary"
            onClick={() => void beginSignIn().catch((error: Error) => setBecause(error.message))}
          >
            Sign in
          </button>
          {because === null ? null : (
            <p className="complaint" role="alert">
              {showMarks(sentence(because))}
            </p>
          )}
        </div>
      </main>
    </div>
  );
};
