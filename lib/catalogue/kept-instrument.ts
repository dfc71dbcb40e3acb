import type { Instrument } from './instrument';

type Older = Omit<Instrument, 'benefit' | 'classes' | 'relations'> & {
  readonly benefit: Omit<Instrument['benefit'], 'parts'> &
    Partial<Pick<Instrument['benefit'], 'parts'>>;
} & Partial<Pick<Instrument, 'classes' | 'relations'>>;

const NOT_COMPUTED = {
  zh: '这一版目录还没有把金额写成可计算的规则。',
  en: 'This revision of the catalogue does not hold the amounts as rules yet.',
};

/**
 * An instrument as it was published, in the shape of today. What was published never changes, so
 * what an older revision did not hold stays empty and says so.
 */
export function keptInstrument(content: Older | Instrument): Instrument {
  const { benefit } = content;
  const isOlder = benefit.parts === undefined;
  return {
    ...content,
    classes: content.classes ?? [],
    relations: content.relations ?? [],
    benefit: {
      ...benefit,
      parts: benefit.parts ?? [],
      unquantified: isOlder ? (benefit.unquantified ?? NOT_COMPUTED) : benefit.unquantified,
    },
  };
}
