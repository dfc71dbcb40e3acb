export const APP_ERROR_CODES = [
  'refused',
  'second_factor',
  'not_found',
  'invalid',
  'conflict',
  'internal',
] as const;

export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

/** The one error of the domain and the store; app turns its code into a page or problem+json. */
export class AppError extends Error {
  readonly code: AppErrorCode;

  constructor(code: AppErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }
}
