import { intakeCounts } from '@/app/_intake/intake-counts';
import { assessForm, loadForm } from '@/app/_intake/load-intake';
import { mergeForm, postedForm } from '@/app/_intake/posted-form';
import { attributesOf, isIntakePage } from '@/app/_intake/step-fields';
import { orUndefined } from '@/app/_server/or-not-found';

const LARGEST_BODY = 200_000;

/** Counts of matches for the stored form with the posted page on top; nothing is saved. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }) {
  if (Number(request.headers.get('content-length') ?? Infinity) > LARGEST_BODY) {
    return new Response(null, { status: 413 });
  }
  const data = await request.formData().catch(() => undefined);
  if (!data) return new Response(null, { status: 400 });
  const page = data.get('page');
  if (typeof page !== 'string' || !isIntakePage(page)) return new Response(null, { status: 422 });
  const stored = await orUndefined(loadForm((await params).token));
  if (!stored) return new Response(null, { status: 404 });
  const { core, more } = attributesOf(page);
  const { counts } = await assessForm(mergeForm(stored, postedForm(data), [...core, ...more]));
  return Response.json(intakeCounts(counts), { headers: { 'cache-control': 'no-store' } });
}
