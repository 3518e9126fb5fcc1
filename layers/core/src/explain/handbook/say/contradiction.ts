/** What a stated belief is answered with, before the truth. */
export const contradiction = '**That is a common belief, and it is not so.** ';
