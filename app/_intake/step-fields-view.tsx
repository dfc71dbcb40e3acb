import { getTranslations } from 'next-intl/server';
import { Fragment, type ReactNode } from 'react';
import { isAnswered } from '@/lib/profile/form/is-answered';
import type { AttributeKey } from '@/lib/profile/registry';
import { AttributeField } from './attribute-field';
import type { FieldProps } from './field-frame';
import { attributeOfField } from './step-fields';

/** The fields of one page: the usual ones at once, the rest behind "more questions". */
export async function StepFields({
  core,
  more,
  after = {},
  ...props
}: FieldProps & {
  core: readonly AttributeKey[];
  more: readonly AttributeKey[];
  after?: Readonly<Partial<Record<AttributeKey, ReactNode>>> | undefined;
}) {
  const t = await getTranslations('intake');
  const open = more.some(
    (key) =>
      isAnswered(props.form, key) ||
      props.issues.some(({ field }) => attributeOfField(field) === key),
  );
  return (
    <>
      {core.map((key) => (
        <Fragment key={key}>
          <AttributeField attributeKey={key} {...props} />
          {after[key]}
        </Fragment>
      ))}
      {more.length > 0 ? (
        <details open={open} className="border-t border-rule pt-4">
          <summary className="min-h-8 font-medium text-accent">
            {t('moreQuestions', { count: more.length })}
          </summary>
          <div className="mt-4 grid gap-6">
            {more.map((key) => (
              <AttributeField key={key} attributeKey={key} {...props} />
            ))}
          </div>
        </details>
      ) : null}
    </>
  );
}
