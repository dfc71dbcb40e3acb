import { assumption, FINANCING_KEYS } from '@/lib/finance/assumption';
import { formatDay } from '@/lib/profile/format-known';
import { CONFIDENCES } from '@/lib/taxonomy/instrument-codes';
import type { ExportSource } from '../export-source';
import type { ExportWords } from '../export-words';
import { count, head, Sheet, words } from './sheet';

const WIDTHS = [30, 50, 18, 12, 46, 12, 8];

function addSources(sheet: Sheet, { match, locale }: ExportSource, t: ExportWords): void {
  const told = match.support.filter(({ status }) => status !== 'ineligible');
  for (const { compiled } of [...told, ...match.notices]) {
    const { name, legalBasis, sources, verifiedOn, confidence } = compiled.instrument;
    const checked = [
      words(formatDay(verifiedOn, locale)),
      words(CONFIDENCES.labels[confidence][locale]),
    ];
    for (const { title, number, issuedOn } of legalBasis)
      sheet.add(
        words(name[locale]),
        words(title[locale]),
        words(number ?? ''),
        words(issuedOn ? formatDay(issuedOn, locale) : ''),
        words(''),
        ...checked,
      );
    for (const { title, address, verified } of sources)
      sheet.add(
        words(name[locale]),
        words(title),
        words(t(verified === 'seen' ? 'instrument.seen' : 'instrument.knowledge')),
        words(''),
        words(address ?? ''),
        ...checked,
      );
  }
}

/** What the book rests on, where it comes from, and what it is not. */
export function notesSheet(name: string, source: ExportSource, t: ExportWords): Sheet {
  const { saved, basis, locale } = source;
  const sheet = new Sheet(name, WIDTHS);
  sheet.add(words(t('export.notes.title'), { look: 'title' }));
  sheet.add(words(t('export.noPromise'), { look: 'strong' }));
  sheet.add(words(t('site.disclaimer'), { look: 'muted' }));
  sheet.add(words(t('export.notes.asOf')), words(formatDay(saved.asOf, locale)));
  sheet.add(words(t('export.notes.revision')), count(saved.revision));
  for (const key of ['live', 'ends', 'shape'] as const)
    sheet.add(words(t(`export.notes.${key}`), { look: 'muted' }));
  sheet.add(null);
  sheet.add(words(t('export.assumptions.title'), { look: 'heading' }));
  for (const key of FINANCING_KEYS)
    sheet.add(
      words(assumption(key).label[locale]),
      words(assumption(key).source(basis.asOf)[locale]),
    );
  sheet.add(null);
  sheet.add(words(t('instrument.sources'), { look: 'heading' }));
  sheet.add(
    head(t('package.instrument')),
    head(t('export.notes.document')),
    head(t('export.notes.number')),
    head(t('export.notes.issued')),
    head(t('export.notes.address')),
    head(t('export.notes.verified')),
    head(t('export.notes.confidence')),
  );
  addSources(sheet, source, t);
  return sheet;
}
