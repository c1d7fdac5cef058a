import { type Attachment, attachment } from '../../contract/tickets.ts';
import { csrfToken, refusalFrom } from '../api.ts';

/** The largest file that the server takes, 25 MB. */
export const largestFile = 25 * 1024 * 1024;

/** Uploads one file and tells the part that is done, 0 to 1. Throws `Refused`; ends quietly when `stop` is called for. */
export function uploadFile(file: File, onProgress: (part: number) => void, stop: AbortSignal): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/attachments');
    request.setRequestHeader('x-csrf-token', csrfToken());
    request.setRequestHeader('idempotency-key', crypto.randomUUID());
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = () => {
      const body = parsed(request.responseText);
      const made = attachment.safeParse(body);
      if (request.status < 300 && made.success) resolve(made.data);
      else reject(refusalFrom(request.status, body));
    };
    request.onerror = () =>
      reject(refusalFrom(0, { error: { kind: 'unavailable', code: 'unreachable', message: '' } }));
    stop.addEventListener('abort', () => request.abort());
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
