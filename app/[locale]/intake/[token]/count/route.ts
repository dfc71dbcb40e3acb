import { intakeCounts } from '@/app/_intake/intake-counts';
import { assessForm, loadForm } from '@/app/_intake/load-intake';
import { mergeForm, postedForm } from '@/app/_intake/posted-form';
import { askedAt, isPageOf, walkNamed } from '@/app/_intake/walk';
import { orUndefined } from '@/app/_server/or-not-found';
import { postedText } from '@/app/_server/posted-text';

const LARGEST_BODY = 200_000;

/** Counts of matches for the stored form with the posted page on top; nothing is saved. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }) {
  if (Number(request.headers.get('content-length') ?? Infinity) > LARGEST_BODY) {
    return new Response(null, { status: 413 });
  }
  const data = await request.formData().catch(() => undefined);
  if (!data) return new Response(null, { status: 400 });
  const walk = walkNamed(postedText(data, 'walk'));
  const page = postedText(data, 'page');
  if (!isPageOf(walk, page)) return new Response(null, { status: 422 });
  const stored = await orUndefined(loadForm((await params).token));
  if (!stored) return new Response(null, { status: 404 });
  const form = mergeForm(stored, postedForm(data), askedAt({ walk, page }));
  const { counts } = await assessForm(form);
  return Response.json(intakeCounts(counts), { headers: { 'cache-control': 'no-store' } });
}
