import type { Decimal } from './decimal';

/** Yuan to the fen as a JSON number. */
export const toYuan = (amount: Decimal): number => amount.toDecimalPlaces(2).toNumber();

/** A rate as a share with six decimals: a ten-thousandth of a percentage point. */
export const toRate = (rate: Decimal): number => rate.toDecimalPlaces(6).toNumber();
