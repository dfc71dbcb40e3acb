import type { Status } from '@/lib/catalogue/instrument-case';
import type { Outcome } from '@/lib/criteria/outcome';
import type { Locale } from '@/lib/taxonomy/bilingual';

interface Mark {
  shape: string;
  tone: string;
  word: Readonly<Record<Locale, string>>;
}

const OUTCOME_MARKS: Readonly<Record<Outcome, Mark>> = {
  met: { shape: '●', tone: 'text-met', word: { zh: '符合', en: 'met' } },
  unknown: { shape: '○', tone: 'text-unknown', word: { zh: '待确认', en: 'unknown' } },
  unmet: { shape: '✕', tone: 'text-unmet', word: { zh: '不符合', en: 'unmet' } },
  judgement: {
    shape: '◇',
    tone: 'text-judgement',
    word: { zh: '需机构判断', en: 'for judgement' },
  },
};

const STATUS_MARKS: Readonly<Record<Status, Mark>> = {
  eligible: {
    shape: '●',
    tone: 'text-met',
    word: { zh: '条件都符合', en: 'Fits all conditions' },
  },
  eligible_subject_to_judgement: {
    shape: '◇',
    tone: 'text-judgement',
    word: { zh: '符合，待机构判断', en: 'Fits, to be judged' },
  },
  possible: { shape: '○', tone: 'text-unknown', word: { zh: '可能符合', en: 'Possible' } },
  near_miss: { shape: '△', tone: 'text-unmet', word: { zh: '差一点', en: 'Nearly' } },
  ineligible: { shape: '✕', tone: 'text-unmet', word: { zh: '不符合', en: 'Does not fit' } },
};

function MarkText({ mark, locale }: { mark: Mark; locale: Locale }) {
  return (
    <span className={`text-small ${mark.tone}`}>
      <span aria-hidden="true" className="mr-1 inline-block w-4 text-center">
        {mark.shape}
      </span>
      {mark.word[locale]}
    </span>
  );
}

export function OutcomeMark({ outcome, locale }: { outcome: Outcome; locale: Locale }) {
  return <MarkText mark={OUTCOME_MARKS[outcome]} locale={locale} />;
}

export function StatusMark({ status, locale }: { status: Status; locale: Locale }) {
  return <MarkText mark={STATUS_MARKS[status]} locale={locale} />;
}

export function statusWord(status: Status, locale: Locale): string {
  return STATUS_MARKS[status].word[locale];
}

const BORDERS: Readonly<Record<Status, string>> = {
  eligible: 'border-met',
  eligible_subject_to_judgement: 'border-judgement',
  possible: 'border-unknown',
  near_miss: 'border-unmet',
  ineligible: 'border-unmet',
};

export function statusBorder(status: Status): string {
  return BORDERS[status];
}
