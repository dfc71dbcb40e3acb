import { z } from 'zod';
import type { ComponentName } from '@/app/api/v1/_openapi/openapi-components';
import { openapiDocument } from '@/app/api/v1/_openapi/openapi-document';

/** The validator that a reader of openapi.json would build for one of its components. */
export function componentSchema(name: ComponentName): z.ZodType {
  const published = JSON.stringify(openapiDocument().components.schemas);
  const $defs = JSON.parse(published.replaceAll('#/components/schemas/', '#/$defs/'));
  return z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs });
}
