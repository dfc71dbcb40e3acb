import { answering } from '@/app/_exchange/answering';
import { attachment } from '@/app/_exchange/attachment';
import { FILE_TYPES } from '@/app/_exchange/file-types';
import { currentActor } from '@/app/_server/current-actor';
import { READ_ONLY } from '@/app/_server/only-methods';
import { problem } from '@/app/_server/problem';
import { requestLocale } from '@/app/_server/request-locale';
import { requireScope } from '@/lib/access/rights';
import { IMPORT_FORMATS } from '@/lib/catalogue/exchange/import-state';
import { TEMPLATES } from '@/lib/catalogue/exchange/write-template';

export const { POST, PUT, PATCH, DELETE, OPTIONS } = READ_ONLY;

/** An empty file to fill in, with examples and what each column takes. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ format: string }> },
): Promise<Response> {
  return answering(request, async () => {
    requireScope(await currentActor(), 'catalogue.export');
    const { format: asked } = await params;
    const format = IMPORT_FORMATS.find((each) => each === asked);
    if (!format) return problem('not-found', requestLocale(request));
    return attachment(TEMPLATES[format](), {
      name: `greenbridge-template.${format}`,
      type: FILE_TYPES[format],
    });
  });
}
