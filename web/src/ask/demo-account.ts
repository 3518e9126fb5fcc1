/** The account that `npm start` knows by itself. */
export const demoAccount = '210987654321';
