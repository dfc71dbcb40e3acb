import { afterEach, describe, expect, it, vi } from 'vitest';
import { verifyInstrument } from '@/db/commands/verify-instrument';
import { AppError, type AppErrorCode } from '@/lib/access/app-error';
import { verifyToday } from './actions';
import { NOTHING_TYPED } from './verify-state';

vi.mock('@/app/_server/database', () => ({ database: () => undefined }));
vi.mock('@/app/_server/current-actor', () => ({
  currentUser: async () => ({ actor: { role: 'editor', id: 'e', providerId: 'bank' } }),
}));
vi.mock('@/db/commands/verify-instrument', () => ({ verifyInstrument: vi.fn() }));
vi.mock('next/cache', () => ({ revalidatePath: () => undefined }));

afterEach(() => vi.mocked(verifyInstrument).mockReset());

const TYPED = { note: '逐条核对', nextDueOn: '2027-01-31' };

function verify(code: AppErrorCode) {
  vi.mocked(verifyInstrument).mockRejectedValue(new AppError(code, 'not told'));
  const data = new FormData();
  for (const [name, value] of Object.entries({ locale: 'zh', ...TYPED })) data.set(name, value);
  return verifyToday(NOTHING_TYPED, data);
}

describe('verifyToday', () => {
  it.each([
    ['refused', 'gone'],
    ['not_found', 'gone'],
    ['invalid', 'unread'],
  ] as const)('tells what is %s, and keeps what was typed', async (code, fault) => {
    expect(await verify(code)).toEqual({ ...TYPED, fault });
  });

  it('hides no fault of ours', async () => {
    await expect(verify('internal')).rejects.toMatchObject({ code: 'internal' });
  });
});
