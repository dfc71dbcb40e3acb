import { oneLineSchema } from './one-line-schema';

/** What a person is called here. */
export const personNameSchema = oneLineSchema(80);
