import { getTranslations } from 'next-intl/server';
import { ACTIONS } from '@/lib/access/rights';
import { FilterForm } from './filter-form';

/** Narrows the audit log by who did what to what. */
export async function AuditFilter(props: {
  path: string;
  values: { readonly actor: string; readonly action: string; readonly subject: string };
}) {
  const { path, values } = props;
  const t = await getTranslations('admin');
  const actions = ACTIONS.map((action) => ({ value: action, label: t(`actions.${action}`) }));
  return (
    <FilterForm
      action={path}
      submit={t('audit.find')}
      filters={[
        {
          name: 'actor',
          label: t('audit.actor'),
          value: values.actor,
          help: t('audit.actorHelp'),
        },
        {
          name: 'action',
          label: t('audit.action'),
          value: values.action,
          options: [{ value: '', label: t('audit.anyAction') }, ...actions],
        },
        {
          name: 'subject',
          label: t('audit.subject'),
          value: values.subject,
          help: t('audit.subjectHelp'),
        },
      ]}
    />
  );
}
