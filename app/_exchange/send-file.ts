import type { Locale } from '@/lib/taxonomy/bilingual';

export type Sent =
  | { readonly ok: true; readonly importId: string }
  /** In the words of the server, where it had any. */
  | {
      readonly ok: false;
      readonly reason: 'refused' | 'faulty' | 'cut_off';
      readonly detail: string;
    };

interface Sending {
  readonly file: File;
  readonly type: string;
  readonly locale: Locale;
  /** From 0 to 1; called with 1 once the server has everything. */
  readonly onProgress: (share: number) => void;
}

function readAnswer(request: XMLHttpRequest): Sent {
  let answer: { importId?: unknown; detail?: unknown } = {};
  try {
    answer = JSON.parse(request.responseText) as typeof answer;
  } catch {
    // A proxy's own page: the status is all there is to tell.
  }
  if (request.status === 200 && typeof answer.importId === 'string') {
    return { ok: true, importId: answer.importId };
  }
  const detail = typeof answer.detail === 'string' ? answer.detail : '';
  const isRefused = request.status === 401 || request.status === 403;
  return { ok: false, reason: isRefused ? 'refused' : 'faulty', detail };
}

/** Sends a file as it is; fetch would tell nothing of how far it got. */
export function sendFile({ file, type, locale, onProgress }: Sending): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/studio/import');
    request.setRequestHeader('content-type', type);
    request.setRequestHeader('accept-language', locale);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onProgress(1);
    request.onload = () => resolve(readAnswer(request));
    request.onerror = () => resolve({ ok: false, reason: 'cut_off', detail: '' });
    request.send(file);
  });
}
