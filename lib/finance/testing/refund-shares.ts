/** The refund shares of 财政部 税务总局公告2021年第40号, appendix: 30, 50, 70, 90 or 100 %. */
export const REFUND_SHARES = [0.3, 0.5, 0.7, 0.9, 1];
