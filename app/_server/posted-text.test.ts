import { describe, expect, it } from 'vitest';
import { postedLocale, postedText } from './posted-text';

function formData(...entries: readonly (readonly [string, string | File])[]): FormData {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
}

describe('postedText', () => {
  it('gives the first text of a field as it was sent', () => {
    expect(postedText(formData(['go', ' next '], ['go', 'back']), 'go')).toBe(' next ');
  });

  it('gives nothing for an absent field and for a file', () => {
    expect(postedText(formData(), 'go')).toBe('');
    expect(postedText(formData(['go', new File(['x'], 'go.txt')]), 'go')).toBe('');
  });
});

describe('postedLocale', () => {
  it('is English where English is asked for, else Chinese', () => {
    expect(postedLocale(formData(['locale', 'en']))).toBe('en');
    for (const other of ['zh', 'EN', 'fr', '', '../en'])
      expect(postedLocale(formData(['locale', other]))).toBe('zh');
    expect(postedLocale(formData())).toBe('zh');
    expect(postedLocale(formData(['locale', new File(['en'], 'en')]))).toBe('zh');
  });
});
