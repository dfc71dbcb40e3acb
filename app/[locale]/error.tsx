'use client';

import { useParams } from 'next/navigation';

const WORDS = {
  zh: {
    title: '页面出了问题',
    text: '这是我们的问题。已经保存的内容没有丢失；请重试，若仍不行，请稍后再来。',
    retry: '重试',
  },
  en: {
    title: 'Something went wrong on this page',
    text: 'The fault is ours. What has been saved is not lost; please try again, or come back a little later.',
    retry: 'Try again',
  },
} as const;

export default function ErrorPage() {
  const { locale } = useParams();
  const words = WORDS[locale === 'en' ? 'en' : 'zh'];
  return (
    <div role="alert" className="grid justify-items-start gap-4">
      <h1 className="text-title font-semibold">{words.title}</h1>
      <p className="measure">{words.text}</p>
      <button
        type="button"
        onClick={() => location.reload()}
        className="min-h-11 rounded-sm border border-accent bg-accent px-4 py-2 text-accent-ink"
      >
        {words.retry}
      </button>
    </div>
  );
}
