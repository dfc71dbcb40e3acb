import { cacheableJson } from '@/app/_server/json-response';
import { READ_ONLY } from '@/app/_server/only-methods';
import { openapiDocument } from '../_openapi/openapi-document';

export const { POST, PUT, PATCH, DELETE, OPTIONS } = READ_ONLY;

const MAX_AGE_S = 3600;

let document: ReturnType<typeof openapiDocument> | undefined;

export function GET(request: Request): Response {
  document ??= openapiDocument();
  return cacheableJson(request, document, { maxAge: MAX_AGE_S });
}
