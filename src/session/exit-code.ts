/** Exit codes of the contract. */
export const RIEN_A_SIGNALER = 0;
export const CONSTATS = 1;
export const IMPOSSIBLE = 2;
