/**
 * Comparisons of whole numbers of 31 bits as arithmetic. In the innermost loops it is anybody's guess how each comparison ends, and a processor that guesses wrong at a branch loses more time than all the rest of the loop takes.
 * Source: H. S. Warren, "Hacker's Delight" (2002), 2-18.
 */

/** 1 where a number is no less than a limit, else 0. */
export const notBelow = (number: number, limit: number): number => 1 + ((number - limit) >> 31);

/** 1 where neither of two numbers is below a limit, else 0. */
export const areNotBelow = (a: number, b: number, limit: number): number => 1 + (((a - limit) | (b - limit)) >> 31);

export const larger = (a: number, b: number): number => a - ((a - b) & ((a - b) >> 31));

export const smaller = (a: number, b: number): number => b + ((a - b) & ((a - b) >> 31));
