import { z } from 'zod';
import { ATTRIBUTE_KEYS, type AttributeKey } from './registry';

export const attributeKeySchema = z.enum(ATTRIBUTE_KEYS as [AttributeKey, ...AttributeKey[]]);
