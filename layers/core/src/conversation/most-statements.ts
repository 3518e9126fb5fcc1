/** The most statements that one question may bring, of an account's details together and of the policies given; more are refused. */
export const mostStatements = 5_000;
